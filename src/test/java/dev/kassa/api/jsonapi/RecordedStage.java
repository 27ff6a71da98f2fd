package dev.kassa.api.jsonapi;

import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.recorded.Caller;
import dev.kassa.recorded.Exchange;
import org.jspecify.annotations.Nullable;

/** Who calls in the recorded exchanges, and what they need to have happened before. */
final class RecordedStage {

    private final Caller caller;
    private final Caller bookings;

    RecordedStage(String baseUrl) {
        this.caller = new Caller(baseUrl, Refused.MEDIA_TYPE);
        this.bookings = new Caller(baseUrl, "application/json");
    }

    Exchange by(CastPerson person, String verb, String target, @Nullable String body) {
        return caller.call(verb, target, body, "Authorization", "Bearer " + person.key(), "Accept", Refused.MEDIA_TYPE);
    }

    Exchange anna(String verb, String target, @Nullable String body) {
        return by(Cast.ANNA, verb, target, body);
    }

    Exchange nobody(String verb, String target, @Nullable String body) {
        return caller.call(verb, target, body, "Accept", Refused.MEDIA_TYPE);
    }

    /** @return the id of a new order of 399 kronor */
    String order(String reference) {
        return bookings.call(
                        "POST",
                        "/api/CreatePayable",
                        "{\"InternalReferenceId\":\"%s\",\"Articles\":[{\"ArticleId\":1,\"ArticleTypeId\":1,\"Quantity\":1}]}"
                                .formatted(reference),
                        "x-api-key",
                        Cast.ANNA.key().toString())
                .expecting(200)
                .json()
                .path("PublicId")
                .asString();
    }

    /** @return the answer to creating a payment for a new order */
    Exchange payment(String reference) {
        return anna("POST", "/api/stripe_payments", payment(order(reference), ""));
    }

    /** @return the id of a new payment for a new order */
    String paymentId(String reference) {
        return payment(reference).expecting(201).json().at("/data/id").asString();
    }

    static String payment(String order, String attributes) {
        return """
                {"data":{"type":"stripe_payments","attributes":{%s},\
                "relationships":{"order":{"data":{"type":"orders","id":"%s"}}}}}""".formatted(attributes, order);
    }

    static String patch(String type, String id, String attributes) {
        return "{\"data\":{\"type\":\"%s\",\"id\":\"%s\",\"attributes\":{%s}}}".formatted(type, id, attributes);
    }
}
