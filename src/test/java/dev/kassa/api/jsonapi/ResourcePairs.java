package dev.kassa.api.jsonapi;

import static dev.kassa.api.jsonapi.RecordedStage.patch;
import static dev.kassa.api.jsonapi.RecordedStage.payment;

import dev.kassa.cast.Cast;
import dev.kassa.recorded.Exchange;
import java.util.UUID;
import java.util.stream.Stream;

/** What can be done with each type of resource, and how it is refused. */
final class ResourcePairs {

    private static final String PAYMENTS = "/api/stripe_payments";

    private ResourcePairs() {}

    static Stream<Pair> all() {
        return Stream.of(payments(), aroundPayments(), trails(), orders(), gateways(), refusals())
                .flatMap(pairs -> pairs);
    }

    private static Stream<Pair> payments() {
        return Stream.of(
                new Pair("stripe_payments-create", stage -> stage.payment("booking-31")),
                new Pair("stripe_payments-read", stage -> stage.anna("GET", one(stage.paymentId("booking-32")), null)),
                new Pair(
                        "stripe_payments-read-include-order",
                        stage -> stage.anna(
                                "GET", one(stage.paymentId("booking-33")) + "?include=order,payment_gateway", null)),
                new Pair(
                        "stripe_payments-read-fields",
                        stage -> stage.anna(
                                "GET",
                                one(stage.paymentId("booking-34")) + "?fields%5Bstripe_payments%5D=stripe_id,order",
                                null)),
                new Pair("stripe_payments-list", stage -> {
                    stage.anna(
                                    "POST",
                                    PAYMENTS,
                                    payment(
                                            stage.order("booking-35"),
                                            "\"reference\":\"shop-35\",\"metadata\":{\"cart\":7}"))
                            .expecting(201);
                    return stage.anna(
                            "GET", PAYMENTS + "?filter%5Bq%5D%5Breference_eq%5D=shop-35&sort=-created_at", null);
                }),
                new Pair("stripe_payments-update", stage -> {
                    String id = stage.paymentId("booking-36");
                    return stage.anna("PATCH", one(id), patch("stripe_payments", id, "\"metadata\":{\"cart\":8}"));
                }),
                trigger("_update", "booking-37"),
                trigger("_refresh", "booking-38"),
                new Pair(
                        "stripe_payments-delete",
                        stage -> stage.anna("DELETE", one(stage.paymentId("booking-39")), null)));
    }

    private static Pair trigger(String name, String reference) {
        return new Pair("stripe_payments-update" + name, stage -> {
            String id = stage.paymentId(reference);
            return stage.anna("PATCH", one(id), patch("stripe_payments", id, "\"%s\":true".formatted(name)));
        });
    }

    private static Stream<Pair> aroundPayments() {
        return Stream.of("order", "payment_gateway", "versions", "event_stores")
                .flatMap(name -> Stream.of(
                        new Pair(
                                "stripe_payments-" + name,
                                stage -> stage.anna("GET", one(stage.paymentId("b-" + name)) + "/" + name, null)),
                        new Pair(
                                "stripe_payments-relationships-" + name,
                                stage -> stage.anna(
                                        "GET", one(stage.paymentId("r-" + name)) + "/relationships/" + name, null))));
    }

    private static Stream<Pair> trails() {
        return Stream.of("versions", "event_stores")
                .map(type -> new Pair(type + "-read", stage -> {
                    String id = stage.anna("GET", one(stage.paymentId("t-" + type)) + "/" + type, null)
                            .expecting(200)
                            .json()
                            .at("/data/0/id")
                            .asString();
                    return stage.anna("GET", "/api/" + type + "/" + id, null);
                }));
    }

    private static Stream<Pair> orders() {
        return Stream.of(
                new Pair("orders-read", stage -> stage.anna("GET", "/api/orders/" + stage.order("booking-41"), null)),
                new Pair("orders-read-include-payment_source", stage -> {
                    String order = stage.order("booking-42");
                    stage.anna("POST", PAYMENTS, payment(order, "")).expecting(201);
                    return stage.anna("GET", "/api/orders/" + order + "?include=payment_source,payment_method", null);
                }),
                new Pair("orders-list", stage -> {
                    String id = stage.order("booking-43");
                    return stage.anna("GET", "/api/orders?filter%5Bq%5D%5Bid_eq%5D=" + id, null);
                }),
                new Pair("orders-update", stage -> act(stage, "booking-44", "\"reference\":\"shop-44\"")),
                new Pair("orders-update_cancel", stage -> act(stage, "booking-45", "\"_cancel\":true")),
                new Pair("orders-update_place-422", stage -> act(stage, "booking-46", "\"_place\":true")),
                new Pair("orders-update_capture-422", stage -> act(stage, "booking-47", "\"_capture\":true")));
    }

    private static Exchange act(RecordedStage stage, String reference, String attributes) {
        String id = stage.order(reference);
        return stage.anna("PATCH", "/api/orders/" + id, patch("orders", id, attributes));
    }

    private static Stream<Pair> gateways() {
        return Stream.of("stripe_gateways", "payment_gateways", "payment_methods")
                .flatMap(type -> Stream.of(
                        new Pair(type + "-list", stage -> stage.anna("GET", "/api/" + type, null)),
                        new Pair(type + "-read", stage -> {
                            String id = stage.anna("GET", "/api/" + type, null)
                                    .expecting(200)
                                    .json()
                                    .at("/data/0/id")
                                    .asString();
                            return stage.anna("GET", "/api/" + type + "/" + id, null);
                        })));
    }

    private static Stream<Pair> refusals() {
        return Stream.of(
                new Pair("refused-400-include", stage -> stage.anna("GET", PAYMENTS + "?include=customer", null)),
                new Pair("refused-400-page", stage -> stage.anna("GET", PAYMENTS + "?page%5Bsize%5D=26", null)),
                new Pair("refused-400-json", stage -> stage.anna("POST", PAYMENTS, "{\"data\":")),
                new Pair(
                        "refused-400-attribute",
                        stage -> stage.anna("POST", PAYMENTS, payment("SagaOrderA", "\"charge_id\":\"ch_1\""))),
                new Pair("refused-401-token", stage -> stage.nobody("GET", PAYMENTS, null)),
                new Pair(
                        "refused-401-reader",
                        stage -> stage.by(Cast.ROLF, "POST", PAYMENTS, payment(stage.order("booking-51"), ""))),
                new Pair("refused-404", stage -> stage.anna("GET", one("NothingHer"), null)),
                new Pair(
                        "refused-404-anothers",
                        stage -> stage.by(Cast.PETER, "GET", "/api/orders/" + stage.order("booking-52"), null)),
                new Pair(
                        "refused-405", stage -> stage.anna("DELETE", "/api/orders/" + stage.order("booking-53"), null)),
                new Pair(
                        "refused-422-order",
                        stage -> stage.anna(
                                "POST", PAYMENTS, "{\"data\":{\"type\":\"stripe_payments\",\"attributes\":{}}}")),
                new Pair(
                        "refused-422-intent",
                        stage -> stage.anna(
                                "POST", PAYMENTS, payment(stage.order("booking-54"), "\"stripe_id\":\"pi_nobodys\""))),
                new Pair(
                        "refused-422-unknown-order",
                        stage -> stage.anna("POST", PAYMENTS, payment(new UUID(0, 1).toString(), ""))));
    }

    private static String one(String id) {
        return PAYMENTS + "/" + id;
    }
}
