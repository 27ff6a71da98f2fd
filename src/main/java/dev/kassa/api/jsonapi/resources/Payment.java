package dev.kassa.api.jsonapi.resources;

import dev.kassa.api.jsonapi.Json;
import dev.kassa.api.jsonapi.Thing;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.Instrument;
import dev.kassa.checkout.IntentDetail;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A checkout at Stripe, shown as one of Commerce Layer's stripe_payments. */
record Payment(IntentDetail detail) implements Thing {

    static final String TYPE = "stripe_payments";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return checkout().publicId();
    }

    @Override
    public boolean live() {
        return checkout().terms().live();
    }

    @Override
    public String organization() {
        return Organization.idOf(checkout().companyId());
    }

    Checkout checkout() {
        return detail.checkout();
    }

    JsonNode options() {
        return Json.kept(detail.options());
    }

    /** Stripe's PaymentMethod, as far as we keep it. */
    @Nullable
    Map<String, @Nullable Object> paymentMethod() {
        Instrument paid = detail.instrument();
        if (paid == null || paid.reference() == null) {
            return null;
        }
        var method = new LinkedHashMap<String, @Nullable Object>();
        method.put("id", paid.reference());
        method.put("type", paid.type());
        if (paid.last4() != null) {
            var card = new LinkedHashMap<String, @Nullable Object>();
            card.put("brand", paid.brand());
            card.put("last4", paid.last4());
            card.put("exp_month", paid.expiryMonth());
            card.put("exp_year", paid.expiryYear());
            method.put("card", card);
        }
        return method;
    }

    /** What a receipt says of it; texts all of them, as Commerce Layer has it. */
    @Nullable
    Map<String, @Nullable Object> paymentInstrument() {
        Instrument paid = detail.instrument();
        if (paid == null || paid.type() == null) {
            return null;
        }
        var instrument = new LinkedHashMap<String, @Nullable Object>();
        instrument.put("issuer_type", paid.type());
        if (paid.last4() != null) {
            instrument.put("card_type", paid.brand());
            instrument.put("card_last_digits", paid.last4());
            instrument.put("card_expiry_month", text(paid.expiryMonth()));
            instrument.put("card_expiry_year", text(paid.expiryYear()));
        }
        return instrument;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
