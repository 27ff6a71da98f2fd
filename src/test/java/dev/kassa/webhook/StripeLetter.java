package dev.kassa.webhook;

import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as Stripe would write it, with a signature of the SDK's own. */
record StripeLetter(String eventId, String body) {

    static final String SECRET = "whsec_sandbox_connect";

    /** About a session; with the id of our checkout if it is one of ours. */
    static StripeLetter about(String type, String session, @Nullable UUID checkout) {
        String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
        String named = checkout == null ? "null" : "\"" + checkout + "\"";
        return new StripeLetter(id, """
                {"id": "%s", "object": "event", "type": "%s", "api_version": "2026-07-29.dahlia", "account": "acct_salongsaga",
                 "data": {"object": {"id": "%s", "object": "checkout.session", "client_reference_id": %s}}}""".formatted(id, type, session, named));
    }

    /** About something that belongs to a payment and names nothing else of ours. */
    static StripeLetter ofPayment(String type, String thing, String payment) {
        StripeLetter letter = about(type, thing, null);
        return new StripeLetter(
                letter.eventId(),
                letter.body().replace("\"object\": \"checkout.session\"", "\"payment_intent\": \"" + payment + "\""));
    }

    String signedAt(Clock clock, long secondsFromNow, String secret) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, secret, clock.instant().getEpochSecond() + secondsFromNow);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    String signed(Clock clock) {
        return signedAt(clock, 0, SECRET);
    }
}
