package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Settings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a company has settled about being paid. */
@Component
class PaymentSettingsQuery implements Operation<PaymentSettingsQuery.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description("Whether to tell the ways of payment that there are.")
            boolean includeAdminPaymentOptions,

            @Description("Whether to tell the providers that there are.")
            boolean includePaymentProviderOptions) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "PaymentSettingsQuery",
                    Request.class,
                    PaymentSettingsQueryResponse.class,
                    Route.of("GET", "/payment/settings"))
            .forRoles(Role.READER, Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Shows what a company has settled about being paid.");

    private final Settings settings;

    PaymentSettingsQuery(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaymentSettingsQueryResponse answer(Request request, Caller caller) {
        return PaymentSettingsQueryResponse.of(
                Asking.of(() -> settings.find(request.companyId(), caller.actor())),
                request.includeAdminPaymentOptions(),
                request.includePaymentProviderOptions());
    }
}
