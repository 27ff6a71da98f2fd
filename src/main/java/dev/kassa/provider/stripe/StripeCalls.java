package dev.kassa.provider.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeObject;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls to Stripe that serve one request of ours: all for one checkout or company, in one account, within one span of time. They answer
 * what Stripe answered, or throw a {@link dev.kassa.checkout.ProviderFailure}.
 */
final class StripeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

    /** Nobody waits longer than this for a page, however many calls it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final V1Services stripe;
    private final UUID subject;
    private final String account;
    private final Duration readTimeout;
    private final long endNanos = System.nanoTime() + PATIENCE.toNanos();

    /** @param subject whom it is about: a checkout, or a company that has none yet */
    StripeCalls(V1Services stripe, UUID subject, String account, Duration readTimeout) {
        this.stripe = stripe;
        this.subject = subject;
        this.account = account;
        this.readTimeout = readTimeout;
    }

    Session create(SessionCreateParams params) {
        RequestOptions options = options("kassa-open-" + subject);
        return changing("open", () -> stripe.checkout().sessions().create(params, options));
    }

    /** The session with its payment, the charge and the charge's newest refunds. */
    Session retrieve(String session) {
        SessionRetrieveParams params = SessionRetrieveParams.builder()
                .addExpand("payment_intent")
                .addExpand("payment_intent.latest_charge.refunds")
                .build();
        RequestOptions options = options(null);
        return reading("look", () -> stripe.checkout().sessions().retrieve(session, params, options));
    }

    Session expire(String session) {
        // A key of its own each time: expiring twice is harmless, and a 500 that Stripe replays for a day is not.
        RequestOptions options = options("kassa-close-" + subject + "-" + UUID.randomUUID());
        return changing("close", () -> stripe.checkout().sessions().expire(session, options));
    }

    PaymentIntent createIntent(PaymentIntentCreateParams params) {
        RequestOptions options = options("kassa-open-" + subject);
        return changing("open", () -> stripe.paymentIntents().create(params, options));
    }

    /** The payment with its charge and the charge's newest refunds. */
    PaymentIntent retrieveIntent(String intent) {
        PaymentIntentRetrieveParams params = PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.refunds")
                .build();
        RequestOptions options = options(null);
        return reading("look", () -> stripe.paymentIntents().retrieve(intent, params, options));
    }

    /** Saying the same twice is harmless, and each time under a key of its own. */
    PaymentIntent updateIntent(String intent, PaymentIntentUpdateParams params, String verb) {
        RequestOptions options = options("kassa-" + verb + "-" + subject + "-" + UUID.randomUUID());
        return changing(verb, () -> stripe.paymentIntents().update(intent, params, options));
    }

    /** Sees to it that nobody pays it any more; as {@link #expire} with a key of its own each time. */
    PaymentIntent close(String intent) {
        RequestOptions options = options("kassa-close-" + subject + "-" + UUID.randomUUID());
        return changing("close", () -> stripe.paymentIntents().cancel(intent, options));
    }

    /** Whether the payment was made by a session, which alone decides what it comes to. */
    boolean belongsToSession(String intent) {
        SessionListParams params = SessionListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(1L)
                .build();
        RequestOptions options = options(null);
        return !reading("list sessions", () -> stripe.checkout().sessions().list(params, options))
                .getData()
                .isEmpty();
    }

    PaymentIntent capture(String intent, long amountMinor, String key) {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(amountMinor)
                .build();
        RequestOptions options = options(key);
        return changing("capture", () -> stripe.paymentIntents().capture(intent, params, options));
    }

    PaymentIntent cancel(String intent, String key) {
        RequestOptions options = options(key);
        return changing("cancel", () -> stripe.paymentIntents().cancel(intent, options));
    }

    Refund refund(RefundCreateParams params, String key) {
        RequestOptions options = options(key);
        return changing("refund", () -> stripe.refunds().create(params, options));
    }

    /** All refunds of a payment, newest first. */
    List<Refund> refunds(String intent) {
        RefundListParams.Builder params =
                RefundListParams.builder().setPaymentIntent(intent).setLimit(100L);
        List<Refund> all = new ArrayList<>();
        StripeCollection<Refund> page;
        do {
            RefundListParams next = params.build();
            RequestOptions options = options(null);
            page = reading("list refunds", () -> stripe.refunds().list(next, options));
            all.addAll(page.getData());
            if (!all.isEmpty()) {
                params.setStartingAfter(all.getLast().getId());
            }
        } while (Boolean.TRUE.equals(page.getHasMore()));
        return all;
    }

    /** Has events sent to an address; under this key once, for as long as Stripe remembers it. */
    WebhookEndpoint createWebhook(WebhookEndpointCreateParams params, String key) {
        RequestOptions options = options(key);
        return changing("create webhook", () -> stripe.webhookEndpoints().create(params, options));
    }

    private interface Call<T> {
        T make() throws StripeException;
    }

    private <T extends StripeObject> T reading(String verb, Call<T> call) {
        try {
            return answered(verb, call.make());
        } catch (StripeException | RuntimeException failure) {
            throw StripeFailures.ofReading(told(verb, failure));
        }
    }

    private <T extends StripeObject> T changing(String verb, Call<T> call) {
        try {
            return answered(verb, call.make());
        } catch (StripeException | RuntimeException failure) {
            throw StripeFailures.ofChanging(told(verb, failure));
        }
    }

    private <T extends StripeObject> T answered(String verb, T answer) {
        LOG.info(
                "Stripe {} of {}: request {}",
                verb,
                subject,
                answer.getLastResponse().requestId());
        return answer;
    }

    /** Of a failure only what names it: the SDK puts whole answers into its messages, and with them what opens a session. */
    private Exception told(String verb, Exception failure) {
        Throwable cause =
                failure instanceof ApiConnectionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.warn(
                "Stripe {} of {} failed: {} {}", verb, subject, cause.getClass().getSimpleName(), words(failure));
        return failure;
    }

    private static String words(Exception failure) {
        return failure instanceof StripeException known && !(known instanceof ApiConnectionException)
                ? "%d %s, request %s".formatted(known.getStatusCode(), known.getCode(), known.getRequestId())
                : "";
    }

    private RequestOptions options(@Nullable String key) {
        long leftMillis = Math.max(0, (endNanos - System.nanoTime()) / 1_000_000);
        return RequestOptions.builder()
                .setStripeAccount(account.isBlank() ? null : account)
                .setIdempotencyKey(key)
                .setReadTimeout((int) Math.min(readTimeout.toMillis(), leftMillis))
                .build();
    }
}
