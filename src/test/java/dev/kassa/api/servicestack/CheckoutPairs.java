package dev.kassa.api.servicestack;

import static dev.kassa.api.servicestack.RecordedStage.wish;

import dev.kassa.cast.Cast;
import java.util.stream.Stream;

/** Checkouts, as they are opened, looked at and asked for. */
final class CheckoutPairs {

    private static final String STRIPE = "/payment/stripe/v1/checkout";

    private CheckoutPairs() {}

    static Stream<Pair> all() {
        return Stream.of(opened(), looked(), requested()).flatMap(pairs -> pairs);
    }

    private static Stream<Pair> opened() {
        return Stream.of(
                Pair.of("StripeV1CreateCheckout", stage -> stage.anyone("POST", STRIPE, wish("booking-1", ""))),
                Pair.of(
                        "StripeV1CreateCheckout",
                        "embedded",
                        stage -> stage.anyone("POST", STRIPE, wish("booking-2", ",\"UiMode\":\"embedded\""))),
                Pair.of(
                        "StripeV1CreateCheckout",
                        "by-name",
                        stage -> stage.anna("POST", "/api/StripeV1CreateCheckout", wish("booking-3", ""))),
                Pair.of(
                        "StripeV1CreateCheckout",
                        "400",
                        stage -> stage.anyone(
                                "POST",
                                STRIPE,
                                "{\"CompanyId\":\"%s\",\"CountryCode\":\"ZZ\",\"Articles\":[]}"
                                        .formatted(Cast.SAGA.id()))),
                Pair.of("StripeV1CreateCheckout", "409-paid", stage -> {
                    String session = stage.anyone("POST", STRIPE, wish("booking-4", ""))
                            .expecting(200)
                            .json()
                            .path("SessionId")
                            .asString();
                    stage.outside().payStripe(session, "CARD");
                    return stage.anyone("POST", STRIPE, wish("booking-4", ""));
                }));
    }

    private static Stream<Pair> looked() {
        return Stream.of(
                Pair.of("PaysonCheckoutv2GetCheckout", stage -> stage.anyone("GET", look(21), null)),
                Pair.of("PaysonCheckoutv2GetCheckout", "waiting", stage -> stage.anyone("GET", look(1), null)),
                Pair.of(
                        "PaysonCheckoutv2GetCheckout",
                        "camel-case",
                        stage -> stage.anyone("GET", look(21) + "?jsconfig=eccn", null)),
                Pair.of("PaysonCheckoutv2GetCheckout", "404", stage -> stage.anyone("GET", look(99), null)));
    }

    private static Stream<Pair> requested() {
        String operation = "SendCheckoutPaymentRequest";
        return Stream.of(
                Pair.of(operation, stage -> stage.anna("PUT", request(22), "{}")),
                Pair.of(
                        operation,
                        "by-name",
                        stage -> stage.anna(
                                "POST", "/api/" + operation, "{\"Id\":\"%s\"}".formatted(Cast.paysonCheckout(23)))),
                Pair.of(operation, "401", stage -> stage.anyone("PUT", request(24), "{}")),
                Pair.of(operation, "403", stage -> stage.by(Cast.ROLF, "PUT", request(24), "{}")),
                Pair.of(operation, "404", stage -> stage.by(Cast.PETER, "PUT", request(24), "{}")),
                Pair.of(operation, "405", stage -> stage.anna("GET", request(24), null)),
                Pair.of(operation, "409", stage -> stage.anna("PUT", request(2), "{}")),
                Pair.of(
                        operation,
                        "409-in-swedish",
                        stage -> stage.by(Cast.ANNA, "PUT", request(2), "{}", "x-language", "sv")),
                Pair.of(
                        operation,
                        "400-ids-disagree",
                        stage -> stage.anna("PUT", request(24), "{\"Id\":\"%s\"}".formatted(Cast.paysonCheckout(25)))));
    }

    private static String look(int number) {
        return "/payment/payson/v2/checkout/" + Cast.paysonCheckout(number);
    }

    private static String request(int number) {
        return look(number) + "/sendpaymentrequest";
    }
}
