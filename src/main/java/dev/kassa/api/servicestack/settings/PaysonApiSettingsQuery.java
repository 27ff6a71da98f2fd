package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.PaysonAccounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a company's account at Payson, without its key. */
@Component
class PaysonApiSettingsQuery implements Operation<PaysonApiSettingsQuery.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "PaysonApiSettingsQuery",
                    Request.class,
                    PaysonApiSettingsQueryResponse.class,
                    Route.of("GET", "/payment/payson/apisettings"))
            .forRoles(Role.READER, Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Shows a company's account at Payson. Its key is never shown.");

    private final PaysonAccounts accounts;

    PaysonApiSettingsQuery(PaysonAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaysonApiSettingsQueryResponse answer(Request request, Caller caller) {
        return PaysonApiSettingsQueryResponse.of(Asking.of(() -> accounts.find(request.companyId(), caller.actor())));
    }
}
