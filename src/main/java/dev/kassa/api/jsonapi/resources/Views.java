package dev.kassa.api.jsonapi.resources;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.IntentService;
import dev.kassa.checkout.PayableDetail;
import dev.kassa.checkout.PayableService;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads from one view to another: whose payment it is, through which gateway, for which order. */
@Component
class Views {

    private final IntentService intents;
    private final PayableService payables;
    private final ProviderAccounts accounts;
    private final Companies companies;

    Views(IntentService intents, PayableService payables, ProviderAccounts accounts, Companies companies) {
        this.intents = intents;
        this.payables = payables;
        this.accounts = accounts;
        this.companies = companies;
    }

    Order order(PayableDetail detail) {
        boolean live = accounts.ofCompany(detail.company().id()).stream().anyMatch(ProviderAccount::live);
        return new Order(detail, live);
    }

    Order order(UUID payable, Actor actor) {
        return order(payables.find(payable, actor));
    }

    /** The payment that an order goes by; empty if there is none, if it was deleted, or if it is not one of Stripe's. */
    Optional<Payment> source(Order order, Actor actor) {
        Checkout source = order.source();
        try {
            return source == null ? Optional.empty() : Optional.of(payment(source, actor));
        } catch (NotFound deleted) {
            return Optional.empty();
        }
    }

    Payment payment(Checkout checkout, Actor actor) {
        return new Payment(intents.find(checkout, actor));
    }

    Optional<Gateway> gateway(UUID company, ProviderName provider, String type) {
        return accounts.find(company, provider)
                .map(account ->
                        new Gateway(type, account, companies.findById(company).orElseThrow()));
    }

    /** All accounts that the actor may know of: its company's, or everybody's. */
    List<Gateway> gateways(String type, Actor actor) {
        UUID own = actor.companyId();
        List<Company> visible = actor.isSuperadmin()
                ? companies.findAllByOrderByName()
                : own == null ? List.of() : companies.findById(own).stream().toList();
        return visible.stream()
                .flatMap(company ->
                        accounts.ofCompany(company.id()).stream().map(account -> new Gateway(type, account, company)))
                .filter(gateway -> gateway.isStripe() || !type.equals(Gateway.STRIPE))
                .toList();
    }

    /** @throws NotFound if there is none such that the actor may know of */
    Gateway gateway(String id, String type, Actor actor) {
        return accounts.findByPublicId(id)
                .filter(account -> actor.sees(account.companyId()))
                .map(account -> new Gateway(
                        type, account, companies.findById(account.companyId()).orElseThrow()))
                .filter(gateway -> gateway.isStripe() || !type.equals(Gateway.STRIPE))
                .orElseThrow(NotFound::new);
    }
}
