package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Orders faults over HTTP, as a test outside this process would. */
final class Faults {

    private final URI faults;

    Faults(String stripeBase) {
        this.faults = URI.create(stripeBase.replaceFirst("/stripe$", "/faults"));
    }

    /** For calls that make or change sessions. */
    void order(String kind, int times, long delayMillis) {
        String order = """
                {"path":"/sandbox/stripe/v1/checkout/sessions","method":"POST","kind":"%s","times":%d,"delayMillis":%d}""".formatted(kind, times, delayMillis);
        var answer = Shop.send(HttpRequest.newBuilder(faults)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    void clear() {
        Shop.send(HttpRequest.newBuilder(faults).DELETE().build());
    }
}
