package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.PaysonAccount.Wish;
import dev.kassa.company.PaysonAccounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a company its account at Payson. */
@Component
class AddPaysonApiSettings implements Operation<AddPaysonApiSettings.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "Payson's number of the account: its agent id.", required = true, sample = "\"4001\"")
            @Nullable
            String securityUserId,

            @Description(
                    value = "The account's key at Payson. It is kept encrypted and never shown.",
                    required = true,
                    sample = "\"0123456789abcdef\"")
            @Nullable
            String securityPassword,

            @Description("Whom the account belongs to.") @Nullable
            String receiverEmail,

            @Description("Their first name.") @Nullable String receiverFirstname,

            @Description("Their last name.") @Nullable String receiverLastname) {

        Wish wish() {
            return new Wish(
                    Asked.filled(securityUserId),
                    Asked.filled(securityPassword),
                    Asked.filled(receiverEmail),
                    Asked.filled(receiverFirstname),
                    Asked.filled(receiverLastname),
                    null);
        }

        @Override
        public String toString() {
            return "Request[" + securityUserId + "]";
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "AddPaysonApiSettings",
                    Request.class,
                    PaysonApiSettingsQueryResponse.class,
                    Route.of("POST", "/payment/payson/apisettings"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Gives a company that has none its account at Payson. Where there is one, it is refused with 409.");

    private final PaysonAccounts accounts;

    AddPaysonApiSettings(PaysonAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaysonApiSettingsQueryResponse answer(Request request, Caller caller) {
        return PaysonApiSettingsQueryResponse.of(
                Asking.of(() -> accounts.add(request.companyId(), request.wish(), caller.actor())));
    }
}
