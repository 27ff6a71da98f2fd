package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams.CustomerCreation;
import com.stripe.param.checkout.SessionCreateParams.Locale;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import com.stripe.param.checkout.SessionCreateParams.RedirectOnCompletion;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form that Stripe's library sends here, and every answer of the sandbox, is as Stripe describes it. */
class StripeSandboxContractIT extends OverheardTests {

    @Test
    void sessionsOfBothModesInEveryState() throws Exception {
        Session hosted = shop.open(Shop.hosted()
                .setLocale(Locale.SV)
                .setClientReferenceId("r1")
                .setCustomerEmail("kund@example.com")
                .setCustomerCreation(CustomerCreation.ALWAYS)
                .putMetadata("order", "7")
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setDescription("Klippning")
                        .putMetadata("order", "7")
                        .setApplicationFeeAmount(200L)
                        .build()));
        shop.press(hosted, "DECLINE");
        read(hosted);
        shop.press(hosted, "BANK");
        read(hosted);
        shop.press(hosted, "APPROVE");
        read(hosted);
        Session embedded = shop.open(Shop.embedded());
        shop.client().v1().checkout().sessions().expire(embedded.getId(), OWN);
        shop.open(Shop.embedded().setReturnUrl(null).setRedirectOnCompletion(RedirectOnCompletion.NEVER));
        shop.client().v1().checkout().sessions().lineItems().list(hosted.getId(), OWN);
        shop.client()
                .v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().build(), OWN);

        assertThat(faults).isEmpty();
        assertThat(answers).isEqualTo(9);
    }

    @Test
    void holdsAndSlowPayments() throws Exception {
        Session held = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(held, "CARD");
        String intent = read(held).getPaymentIntent();
        var intents = shop.client().v1().paymentIntents();
        var part =
                PaymentIntentCaptureParams.builder().setAmountToCapture(10_000L).build();
        String charge = intents.capture(intent, part, OWN).getLatestCharge();
        shop.client().v1().charges().retrieve(charge, OWN);
        Session canceled = shop.open(Shop.hosted()
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build()));
        shop.press(canceled, "CARD");
        intents.cancel(read(canceled).getPaymentIntent(), OWN);
        Session slow = shop.open(Shop.hosted());
        shop.press(slow, "SLOW");
        read(slow);
        shop.turn(slow, "SETTLE");
        read(slow);
        intents.list(OWN);

        assertThat(faults).isEmpty();
        assertThat(answers).isEqualTo(11);
    }

    @Test
    void refunds() throws Exception {
        Session paid = shop.open(Shop.hosted());
        shop.press(paid, "CARD");
        String intent = read(paid).getPaymentIntent();
        var refunds = shop.client().v1().refunds();
        var part = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("order", "7")
                .setAmount(100L);
        String id = refunds.create(part.build(), OWN).getId();
        Shop.post(base + "/sessions/" + paid.getId() + "/refunds/manner", Map.of("manner", "PENDING"));
        String slow = refunds.create(part.build(), OWN).getId();
        Shop.post(base + "/refunds/" + id + "/turns", Map.of("turn", "FAIL"));
        Shop.post(base + "/refunds/" + slow + "/turns", Map.of("turn", "SUCCEED"));
        refunds.retrieve(id, OWN);
        refunds.list(RefundListParams.builder().setPaymentIntent(intent).build(), OWN);
        refunds.list(RefundListParams.builder().setLimit(2L).build(), OWN);
        read(paid);
        refused(() -> refunds.create(part.setAmount(40_000L).build(), OWN));
        refused(() -> refunds.cancel(id, OWN));
        List<Event> told = shop.client()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(20L).build(), OWN)
                .getData();

        assertThat(told)
                .extracting(Event::getType)
                .contains(
                        "refund.created",
                        "refund.updated",
                        "refund.failed",
                        "charge.refunded",
                        "charge.refund.updated");
        assertThat(faults).isEmpty();
        assertThat(answers).isEqualTo(11);
    }

    @Test
    void eventsAndTheirObjects() throws Exception {
        Session made = shop.open(Shop.hosted());
        shop.press(made, "DECLINE");
        shop.turn(made, "EXPIRE");
        Session paid = shop.open(Shop.hosted());
        shop.press(paid, "CARD");
        Shop.post(base + "/sessions/" + paid.getId() + "/refunds", Map.of("amount", "100"));
        var events = shop.client()
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build(), OWN);
        shop.client().v1().events().retrieve(events.getData().getFirst().getId(), OWN);

        for (JsonNode event :
                JsonMapper.shared().readTree(events.getLastResponse().body()).path("data")) {
            note(
                    "event " + event.path("type"),
                    StripeSpec.faultsOfObject(event.path("data").path("object")));
        }
        assertThat(events.getData()).hasSizeGreaterThan(4);
        assertThat(faults).isEmpty();
    }

    @Test
    void refusals() throws Exception {
        List<String> bodies = List.of(
                RawCall.session("hosted").with("success_url", "").send(base).body(),
                RawCall.session("hosted").with("colour", "red").send(base).body(),
                RawCall.session("hosted")
                        .header("Stripe-Account", "acct_nobody")
                        .send(base)
                        .body());

        for (String body : bodies) {
            note(body, StripeSpec.faultsOfAnswer("POST", "/v1/checkout/sessions", 400, body));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theDescriptionIsHeldTo() {
        String missing = RawCall.session("hosted").send(base).body().replace("\"livemode\":false,", "");

        assertThat(StripeSpec.faultsOfAnswer("POST", "/v1/checkout/sessions", 200, missing))
                .singleElement()
                .asString()
                .contains("livemode");
        assertThat(StripeSpec.faultsOfForm("POST", "/v1/checkout/sessions", "mode=payment&shoes=2&expires_at=soon"))
                .hasSize(2);
    }

    private Session read(Session session) throws StripeException {
        var params = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge.refunds")
                .addExpand("line_items")
                .addExpand("customer")
                .build();
        return shop.client().v1().checkout().sessions().retrieve(session.getId(), params, OWN);
    }
}
