package dev.kassa.api.servicestack;

import static dev.kassa.api.servicestack.RecordedStage.wish;

import dev.kassa.cast.Cast;
import dev.kassa.recorded.Exchange;
import java.util.stream.Stream;

/** Money that comes and goes back, and what is found of it. */
final class MoneyPairs {

    private static final String STRIPE = "/payment/stripe/v1/checkout";
    private static final String PAYSON = "/payment/payson/v2/checkout";
    private static final String REFUND = "5eef0000-0000-4000-8000-00000000000";

    private MoneyPairs() {}

    static Stream<Pair> all() {
        return Stream.of(opened(), told(), given(), found()).flatMap(pairs -> pairs);
    }

    private static Stream<Pair> opened() {
        return Stream.of(
                Pair.of(
                        "PaysonV2CreateCheckout",
                        stage -> stage.anyone(
                                "POST",
                                PAYSON,
                                wish("booking-11", ",\"PaymentOrigin\":\"Embedded\",\"Language\":\"en\""))),
                Pair.of(
                        "CreateStripeCheckoutEmbeddedSessionV1",
                        stage -> stage.anyone(
                                "POST", "/api/CreateStripeCheckoutEmbeddedSessionV1", wish("booking-12", ""))),
                Pair.of("CreatePayable", stage -> stage.anna("POST", "/api/CreatePayable", """
                        {"InternalReferenceId":"booking-13","Articles":[{"ArticleId":2,"ArticleTypeId":1,"Quantity":1}]}""")));
    }

    private static Stream<Pair> told() {
        return Stream.of(
                Pair.of(
                        "GetStripeCheckoutV1CheckoutStatus",
                        stage -> stage.anna("POST", STRIPE + "/status", session(paid(stage, "booking-14")))),
                Pair.of(
                        "GetStripeCheckoutV1CheckoutStatus",
                        "without-key",
                        stage -> stage.anyone("POST", STRIPE + "/status", session(paid(stage, "booking-15")))),
                Pair.of(
                        "StripeCheckoutIpnCallBackRequest",
                        stage -> stage.anyone(
                                "POST",
                                "/payment/stripe/v1/ipncallback",
                                "{\"EventType\":\"checkout.session.completed\",\"SessionId\":\"%s\"}"
                                        .formatted(paid(stage, "booking-16")))),
                Pair.of(
                        "PaysonCheckout2IPNCallBack",
                        stage -> stage.anyone(
                                "POST",
                                "/payment/payson/v2/ipncallback",
                                "{\"checkout\":\"%s\"}".formatted(Cast.paysonCheckout(26)))));
    }

    private static Stream<Pair> given() {
        return Stream.of(
                Pair.of(
                        "RefundCheckout",
                        stage -> refund(stage, "booking-17", "\"Amount\":100.50,\"RefundId\":\"%s1\"")),
                Pair.of("RefundCheckout", "all", stage -> refund(stage, "booking-18", "\"RefundId\":\"%s2\"")),
                Pair.of(
                        "RefundCheckout",
                        "400-too-much",
                        stage -> refund(stage, "booking-19", "\"Amount\":1000,\"RefundId\":\"%s3\"")),
                Pair.of(
                        "CancelCheckout",
                        stage -> stage.anna("PUT", "/api/CancelCheckout", id(Cast.paysonCheckout(27)))),
                Pair.of(
                        "CancelCheckout",
                        "409",
                        stage -> stage.anna("PUT", "/api/CancelCheckout", id(Cast.paysonCheckout(7)))),
                Pair.of(
                        "GetCheckout",
                        stage -> stage.anna("GET", "/api/GetCheckout?Id=" + Cast.paysonCheckout(28), null)));
    }

    private static Stream<Pair> found() {
        String mine = "&InternalReferenceId=";
        return Stream.of(
                Pair.of("CheckoutQuery", stage -> {
                    settled(stage, "booking-20");
                    return stage.anna(
                            "GET", "/api/CheckoutQuery?Include=Total&IncludeLines=true" + mine + "booking-20", null);
                }),
                Pair.of("CheckoutQuery", "fields", stage -> {
                    settled(stage, "booking-21");
                    return stage.anna(
                            "GET", "/api/CheckoutQuery?Fields=Id,Status,Amount&Take=1" + mine + "booking-21", null);
                }),
                Pair.of("CheckoutQuery", "400", stage -> stage.anna("GET", "/api/CheckoutQuery?OrderBy=Nothing", null)),
                Pair.of("CheckoutQuery", "401", stage -> stage.anyone("GET", "/api/CheckoutQuery", null)),
                Pair.of(
                        "PaymentLogQuery",
                        stage -> stage.anna(
                                "GET",
                                "/articles/payments?ArticleTypeId=1&IncludeArticleType=true&CreatedFrom=2090-01-01&Include=Total",
                                null)));
    }

    private static Exchange refund(RecordedStage stage, String reference, String members) {
        String checkout = settled(stage, reference);
        return stage.anna(
                "PUT", "/api/RefundCheckout", "{\"Id\":\"%s\",%s}".formatted(checkout, members.formatted(REFUND)));
    }

    /** @return our id of a checkout that was paid, and that we know of */
    private static String settled(RecordedStage stage, String reference) {
        paid(stage, reference);
        return stage.until(
                        () -> stage.anna("GET", "/api/CheckoutQuery?InternalReferenceId=" + reference, null)
                                .expecting(200)
                                .json()
                                .at("/Results/0"),
                        row -> row.path("Status").asString().equals("Shipped"))
                .path("Id")
                .asString();
    }

    /** @return Stripe's id of the session that was paid */
    private static String paid(RecordedStage stage, String reference) {
        String session = stage.anyone("POST", STRIPE, wish(reference, ""))
                .expecting(200)
                .json()
                .path("SessionId")
                .asString();
        stage.outside().payStripe(session, "CARD");
        return session;
    }

    private static String session(String session) {
        return "{\"CompanyId\":\"%s\",\"SessionId\":\"%s\"}".formatted(Cast.SAGA.id(), session);
    }

    private static String id(Object id) {
        return "{\"Id\":\"%s\"}".formatted(id);
    }
}
