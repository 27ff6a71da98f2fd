package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.company.Settings;
import org.springframework.stereotype.Component;

/** Settles how a company is paid. A company always has settings, so that this changes them as {@link UpdatePaymentSettings} does. */
@Component
class AddPaymentSettings implements Operation<UpdatePaymentSettings.Request> {

    private static final Signature<UpdatePaymentSettings.Request> SIGNATURE = Signature.of(
                    "AddPaymentSettings",
                    UpdatePaymentSettings.Request.class,
                    PaymentSettingsQueryResponse.class,
                    Route.of("POST", "/payment/settings"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Settles how a company is paid. What is left out stays as it is.");

    private final Settings settings;

    AddPaymentSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Signature<UpdatePaymentSettings.Request> signature() {
        return SIGNATURE;
    }

    @Override
    public PaymentSettingsQueryResponse answer(UpdatePaymentSettings.Request request, Caller caller) {
        var change = request.wish().change();
        return PaymentSettingsQueryResponse.of(
                Asking.of(() -> settings.change(request.companyId(), change, caller.actor())), false, false);
    }
}
