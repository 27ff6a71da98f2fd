package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One payment request, asked for in every way that a client may know. The cast's checkout 23 is sent here. */
class SendingByEveryRouteIT extends DialectTests {

    private static final UUID ID = Cast.paysonCheckout(23);
    private static final String BARE = ID.toString().replace("-", "").toUpperCase();
    private static final String NAMED = "{\"Id\":\"%s\"}".formatted(ID);
    private static final String KEY = Cast.ANNA.key().toString();
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void asTypedClientsDo() {
        String operation = "/api/SendCheckoutPaymentRequest";
        assertAllTheSame(List.of(
                client.put(operation, NAMED, ANNA),
                client.post(operation, "{\"id\":\"%s\"}".formatted(BARE), ANNA),
                client.post("/api/sendcheckoutpaymentrequest.json", "{\"ID\":\"{%s}\"}".formatted(ID), ANNA),
                client.put("/json/reply/SendCheckoutPaymentRequest", "{\"Id\":\"(%s)\"}".formatted(ID), ANNA),
                client.put(operation + "?Id=" + ID, "{}", SIRI),
                client.put(operation, NAMED, "content-type", FORM, "x-api-key", KEY),
                client.post(operation, NAMED, "content-type", "text/plain;charset=UTF-8", "x-api-key", KEY)));
    }

    @Test
    void asTheDocumentedRouteIsUsed() {
        assertAllTheSame(List.of(
                client.put(send(ID), "{\"Id\":\"%s\"}".formatted(BARE), ANNA),
                client.put(send(ID).toUpperCase() + "/", "", ANNA),
                client.put(send(ID).replace(ID.toString(), BARE) + ".json?format=json", "null", ANNA),
                client.send("PUT", send(ID), null, ANNA),
                client.post(send(ID), "{}", "x-http-method-override", "put", "x-api-key", KEY),
                client.put(send(ID), "Id=" + ID, "content-type", FORM, "Authorization", "Bearer " + KEY)));
    }

    private void assertAllTheSame(List<Reply> replies) {
        assertThat(replies)
                .allSatisfy(
                        reply -> assertThat(reply.text()).isEqualTo("{\"Id\":\"" + ID + "\",\"Status\":\"Shipped\"}"));
        assertThat(requestsOf(ID)).isEqualTo(1);
    }
}
