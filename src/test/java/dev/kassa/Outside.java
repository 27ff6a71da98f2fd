package dev.kassa;

import dev.kassa.checkout.PayerWay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What happens outside of Kassa, done over HTTP as the outside would: customers who pay, banks that decide, providers that
 * fail. Paths are those below the sandbox's own, such as {@code /stripe/v1/}.
 */
public final class Outside extends OutsideIntents {

    private static final String EMAIL = "elsa@kund.example";

    private static final String STRIPES_MANNER = "/stripe/deliveries/manner";
    private static final String PAYSONS_MANNER = "/payson/notifications/manner";

    /** @param port the application's, which the sandbox shares */
    public Outside(int port) {
        super(port);
    }

    /** A customer chooses a button on Stripe's page (CARD, BANK, SLOW, DECLINE). */
    public void payStripe(PayerWay way, String choice) {
        String page = ((PayerWay.Hosted) way).url();
        payStripe(page.substring(page.lastIndexOf('/') + 1), choice);
    }

    /** The same on the hosted page of a session. */
    public void payStripe(@Nullable String session, String choice) {
        send("/stripe/pay/" + session, "choice", choice, "email", EMAIL);
    }

    /** A customer pays by card in the frame that Stripe's script puts into a page of ours. */
    public void payInFrame(String clientSecret, String publishableKey, @Nullable String account) {
        Map<?, ?> frame = http.post()
                .uri("/stripe/embedded/frames")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form("client_secret", clientSecret, "key", publishableKey, "stripe_account", "" + account))
                .retrieve()
                .requiredBody(Map.class);
        send("/stripe/embedded/" + frame.get("frame"), "choice", "CARD", "email", EMAIL);
    }

    /** @param turn what becomes of the session: SETTLE, FAIL, EXPIRE */
    public void turnStripe(@Nullable String session, String turn) {
        send("/stripe/sessions/" + session + "/turns", "turn", turn);
    }

    /** Staff pay back in Stripe's dashboard what a session brought in: so many minor units, or all that is left if null. */
    public void refundAtStripe(@Nullable String session, @Nullable Long amountMinor) {
        String[] fields = amountMinor == null ? new String[0] : new String[] {"amount", amountMinor.toString()};
        send("/stripe/sessions/" + session + "/refunds", fields);
    }

    /** @param manner how the session's refunds go from now on: SUCCEEDED, PENDING, REQUIRES_ACTION, SHORT (of balance) */
    public void refundsGo(@Nullable String session, String manner) {
        send("/stripe/sessions/" + session + "/refunds/manner", "manner", manner);
    }

    /** Stripe's id (re_…) of the newest refund of a payment (pi_…). */
    public String newestRefund(@Nullable String intent, String account) {
        return stripeSays("/refunds?limit=1&payment_intent=" + intent, account)
                .at("/data/0/id")
                .asString();
    }

    /** @param turn what becomes of a refund (re_…), be it days later: SUCCEED, FAIL */
    public void turnRefund(String refund, String turn) {
        send("/stripe/refunds/" + refund + "/turns", "turn", turn);
    }

    /** Somebody looks at an intent in Stripe's dashboard, whereupon Stripe notices what time has changed. */
    public void lookAtStripe(String intent, String account) {
        stripeSays("/payment_intents/" + intent, account);
    }

    /** Stripe's events are lost from now on, until {@link #allAsUsual}. */
    public void silenceStripe() {
        deliver(STRIPES_MANNER, Map.of("copies", 0));
    }

    /** A customer fills in Payson's form. */
    public void fillPayson(@Nullable String guid) {
        send(
                "/payson/embedded/customer",
                "id",
                "" + guid,
                "firstName",
                "Elsa",
                "lastName",
                "Berg",
                "email",
                EMAIL,
                "postalCode",
                "11122");
    }

    /** A customer who has filled in the form chooses a button (CARD, SWISH, SLOW, REFUSED). */
    public void choosePayson(@Nullable String guid, String method) {
        send("/payson/embedded/payment", "id", "" + guid, "method", method);
    }

    /** A customer fills in Payson's form and pays. */
    public void payPayson(@Nullable String guid, String method) {
        fillPayson(guid);
        choosePayson(guid, method);
    }

    /** @param act what banks, time and Payson's own staff do: settle, deny, ship, pay-out, cancel, expire */
    public void actPayson(@Nullable String guid, String act) {
        send("/payson/checkouts/" + guid + "/" + act);
    }

    /** Payson's staff pay back: so many kronor or euro, row by row from the first, or all that is left if null. */
    public void creditAtPayson(@Nullable String guid, @Nullable String amount) {
        String[] fields = amount == null ? new String[0] : new String[] {"amount", amount};
        send("/payson/checkouts/" + guid + "/credits", fields);
    }

    /** Payson tells of a checkout once more. */
    public void tellAgain(@Nullable String guid) {
        send("/payson/checkouts/" + guid + "/notifications");
    }

    /** Payson's notifications are lost from now on, until {@link #allAsUsual}. */
    public void silencePayson() {
        deliver(PAYSONS_MANNER, Map.of("copies", 0));
    }

    /** Both providers' letters come twice, late and in no order from now on, until {@link #allAsUsual}. */
    public void disorder(int copies, long delayMillis, long spreadMillis) {
        Map<String, Object> manner = Map.of("copies", copies, "delayMillis", delayMillis, "spreadMillis", spreadMillis);
        deliver(STRIPES_MANNER, manner);
        deliver(PAYSONS_MANNER, manner);
    }

    /** What the providers' ledger sums up for the checkout that a provider or the seller calls by this name. */
    public LedgerSum ledger(String checkout) {
        LedgerSum[] sums = http.get()
                .uri("/ledger?checkout={checkout}", checkout)
                .retrieve()
                .requiredBody(LedgerSum[].class);
        return sums.length == 0 ? LedgerSum.nothingOf(checkout) : sums[0];
    }

    /** All of the ledger's sums, a checkout each. */
    public List<LedgerSum> ledger() {
        return List.of(http.get().uri("/ledger").retrieve().requiredBody(LedgerSum[].class));
    }

    /** What Payson's own API says of a checkout. */
    public String paysonSays(@Nullable String guid, String agent, String key) {
        return http.get()
                .uri("/payson/2.0/Checkouts/" + guid)
                .headers(headers -> headers.setBasicAuth(agent, key))
                .retrieve()
                .requiredBody(String.class);
    }

    /** How often a provider was called, by this method at this path. */
    public int calls(String method, String path) {
        Map<?, ?> answer = http.get()
                .uri("/calls?method={method}&path={path}", method, "/sandbox" + path)
                .retrieve()
                .requiredBody(Map.class);
        return (Integer) answer.get("count");
    }

    /** The next call to this path by this method fails in this way. */
    public void fail(String path, String method, String kind) {
        fail(path, method, kind, 1);
    }

    /** So do the next few: where others than the test may call, one is not enough. */
    public void fail(String path, String method, String kind, int times) {
        fail(path, method, kind, times, 0);
    }

    /** So do the next few of any method. */
    public void fail(String path, String kind, int times) {
        fail(path, "", kind, times);
    }

    /** @param delayMillis how long the kinds that wait do so */
    public void fail(String path, String method, String kind, int times, long delayMillis) {
        http.post()
                .uri("/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "method", method,
                        "path", "/sandbox" + path,
                        "kind", kind,
                        "times", times,
                        "delayMillis", delayMillis))
                .retrieve()
                .toBodilessEntity();
    }

    /** All as usual again. */
    public void allAsUsual() {
        http.delete().uri("/faults").retrieve().toBodilessEntity();
        deliver(STRIPES_MANNER, Map.of());
        deliver(PAYSONS_MANNER, Map.of());
    }
}
