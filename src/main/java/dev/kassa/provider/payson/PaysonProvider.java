package dev.kassa.provider.payson;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.PaymentProvider;
import dev.kassa.checkout.ProviderFailure;
import dev.kassa.checkout.Refund;
import dev.kassa.checkout.Sighting;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payson Checkout 2.0. It has no verbs: a checkout is shipped or cancelled by sending it back whole with another status, and what
 * Payson answers may be the old one, which is a no.
 */
@Component
class PaysonProvider implements PaymentProvider {

    private static final Set<Currency> CURRENCIES = EnumSet.of(Currency.SEK, Currency.EUR);

    private static final Set<CheckoutStatus> TAKEN =
            EnumSet.of(CheckoutStatus.SHIPPED, CheckoutStatus.PAID_TO_ACCOUNT, CheckoutStatus.CREDITED);

    private final PaysonCalls calls;
    private final PaysonProperties properties;

    PaysonProvider(PaysonCalls calls, PaysonProperties properties) {
        this.calls = calls;
        this.properties = properties;
    }

    @Override
    public ProviderName name() {
        return ProviderName.PAYSON;
    }

    @Override
    public Sighting open(Order order) {
        Currency currency = order.checkout().terms().currency();
        if (!CURRENCIES.contains(currency)) {
            throw new ProviderFailure.Refused("currency", "Payson takes SEK and EUR, not " + currency);
        }
        ObjectNode made = calls.create(same(order.account(), order.checkout()), PaysonOrder.wanted(order));
        return PaysonMapping.sighting(made, order.checkout());
    }

    @Override
    public Sighting look(Checkout checkout, ProviderAccount account) {
        return PaysonMapping.sighting(calls.read(same(account, checkout), id(checkout)), checkout);
    }

    @Override
    public Sighting close(Checkout checkout, ProviderAccount account) {
        ObjectNode resource = calls.read(same(account, checkout), id(checkout));
        Sighting before = PaysonMapping.sighting(resource, checkout);
        if (!before.status().isOpen()) {
            return before;
        }
        Sighting after = put(resource, "canceled", checkout, account);
        if (after.status().isOpen()) {
            throw notGranted("canceled", after);
        }
        return after;
    }

    @Override
    public Sighting capture(Checkout checkout, ProviderAccount account, Instruction request) {
        ObjectNode resource = calls.read(same(account, checkout), id(checkout));
        Sighting before = PaysonMapping.sighting(resource, checkout);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        if (before.totalMinor() == null || before.totalMinor() != request.amountMinor()) {
            throw new ProviderFailure.Refused(
                    "amount_differs", "Payson would be asked for another amount than was meant");
        }
        Sighting after = put(resource, "shipped", checkout, account);
        if (after.status() != CheckoutStatus.SHIPPED && after.status() != CheckoutStatus.PAID_TO_ACCOUNT) {
            throw notGranted("shipped", after);
        }
        return confirmed(after, seen -> seen.status() != CheckoutStatus.READY_TO_SHIP, checkout, account);
    }

    @Override
    public Sighting cancel(Checkout checkout, ProviderAccount account, Instruction cancellation) {
        ObjectNode resource = calls.read(same(account, checkout), id(checkout));
        Sighting before = PaysonMapping.sighting(resource, checkout);
        if (before.status() != CheckoutStatus.READY_TO_SHIP) {
            return before;
        }
        Sighting after = put(resource, "canceled", checkout, account);
        if (after.status() == CheckoutStatus.READY_TO_SHIP) {
            throw notGranted("canceled", after);
        }
        return confirmed(after, seen -> seen.status() != CheckoutStatus.READY_TO_SHIP, checkout, account);
    }

    /**
     * Payson's totals tell whether it was done before. Where they stand neither before nor after it, somebody else has paid back
     * too, and raising them from what we knew would undo that or double it.
     */
    @Override
    public Sighting refund(Checkout checkout, ProviderAccount account, Refund refund) {
        ObjectNode resource = calls.read(same(account, checkout), id(checkout));
        Sighting before = PaysonMapping.sighting(resource, checkout);
        if (!TAKEN.contains(before.status()) || PaysonCredits.isAfter(before.balance(), refund)) {
            return before;
        }
        if (!PaysonCredits.isBefore(before.balance(), refund)) {
            throw new ProviderFailure.Refused(
                    "credited_elsewhere", "Money of this checkout was paid back at Payson itself meanwhile");
        }
        ObjectNode raised =
                PaysonCredits.raised(resource, refund, checkout.terms().currency());
        Sighting after = raise(raised, refund, checkout, account);
        if (PaysonCredits.isAfter(after.balance(), refund)) {
            return confirmed(after, seen -> PaysonCredits.isAfter(seen.balance(), refund), checkout, account);
        }
        if (PaysonCredits.isBefore(after.balance(), refund)) {
            throw new ProviderFailure.Refused("not_granted", "Payson answered, and has paid nothing back");
        }
        throw new ProviderFailure.Unknown("Payson has paid back another amount than it was asked for", null);
    }

    /** A refusal because things have moved on since the resource was read is answered with how they are. */
    private Sighting raise(ObjectNode raised, Refund refund, Checkout checkout, ProviderAccount account) {
        try {
            return PaysonMapping.sighting(calls.replace(account, id(checkout), raised), checkout);
        } catch (ProviderFailure.Refused no) {
            Sighting truth = look(checkout, account);
            if (!PaysonCredits.isAfter(truth.balance(), refund)) {
                throw no;
            }
            return truth;
        }
    }

    /** Asks for a status. A refusal because things have moved on since the resource was read is answered with how they are. */
    private Sighting put(ObjectNode resource, String status, Checkout checkout, ProviderAccount account) {
        String before = resource.path("status").asString();
        try {
            ObjectNode changed =
                    calls.replace(account, id(checkout), resource.deepCopy().put("status", status));
            return PaysonMapping.sighting(changed, checkout);
        } catch (ProviderFailure.Refused no) {
            Sighting truth = look(checkout, account);
            if (truth.providerStatus().equals(before)) {
                throw no;
            }
            return truth;
        }
    }

    /** Payson keeps no versions: somebody may have written an older copy over ours since. If that shows, it is not known. */
    private Sighting confirmed(
            Sighting answered, Predicate<Sighting> isDone, Checkout checkout, ProviderAccount account) {
        Sighting seen;
        try {
            seen = look(checkout, account);
        } catch (ProviderFailure unseen) {
            return answered;
        }
        if (!isDone.test(seen)) {
            throw new ProviderFailure.Unknown("Payson answered that it was done, and does not show it", null);
        }
        return seen;
    }

    private static ProviderFailure notGranted(String wanted, Sighting after) {
        String words = "Payson was asked for %s and answers %s".formatted(wanted, after.providerStatus());
        return new ProviderFailure.Refused("not_granted", words);
    }

    /** A checkout stays in the account in which it was opened, and only that account's key opens it. */
    private static ProviderAccount same(ProviderAccount account, Checkout checkout) {
        if (!account.account().equals(checkout.terms().providerAccount())) {
            throw new ProviderFailure.Refused("account_changed", "The checkout belongs to another account at Payson");
        }
        return account;
    }

    private static String id(Checkout checkout) {
        String reference = checkout.providerReference();
        if (reference == null) {
            throw new ProviderFailure.Refused("not_opened", "Payson has never answered for this checkout");
        }
        return reference;
    }

    @Override
    public Duration hold(Checkout checkout) {
        return properties.hold();
    }

    /** The snippet's frame, and the script that sizes it, come from the same hosts. */
    @Override
    public PageSources pageSources() {
        List<String> hosts = properties.frameHosts();
        return new PageSources(hosts, hosts, List.of(), List.of());
    }
}
