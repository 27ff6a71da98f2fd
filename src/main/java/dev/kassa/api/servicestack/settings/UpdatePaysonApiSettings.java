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

/** Changes a company's account at Payson. What was opened in another account stays there. */
@Component
class UpdatePaysonApiSettings implements Operation<UpdatePaysonApiSettings.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description(value = "Payson's number of the account: its agent id.", sample = "\"4001\"") @Nullable
            String securityUserId,

            @Description(
                    value =
                            "The account's key at Payson; needed with another account. Left out, or as it is shown, it stays.",
                    sample = "\"0123456789abcdef\"")
            @Nullable
            String securityPassword,

            @Description(value = "Whom the account belongs to.", sample = "\"ekonomi@salong.example\"") @Nullable
            String receiverEmail,

            @Description("Their first name.") @Nullable String receiverFirstname,

            @Description("Their last name.") @Nullable String receiverLastname,

            @Description("The version you have seen. If there has been another since, nothing is changed.") @Nullable
            Integer version) {

        Wish wish() {
            return new Wish(
                    Asked.filled(securityUserId),
                    Asked.filled(securityPassword),
                    Asked.filled(receiverEmail),
                    Asked.filled(receiverFirstname),
                    Asked.filled(receiverLastname),
                    version);
        }

        @Override
        public String toString() {
            return "Request[" + securityUserId + "]";
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "UpdatePaysonApiSettings",
                    Request.class,
                    PaysonApiSettingsQueryResponse.class,
                    Route.of("PUT", "/payment/payson/apisettings"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Changes a company's account at Payson. Checkouts that were opened in another account stay there.");

    private final PaysonAccounts accounts;

    UpdatePaysonApiSettings(PaysonAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaysonApiSettingsQueryResponse answer(Request request, Caller caller) {
        return PaysonApiSettingsQueryResponse.of(
                Asking.of(() -> accounts.change(request.companyId(), request.wish(), caller.actor())));
    }
}
