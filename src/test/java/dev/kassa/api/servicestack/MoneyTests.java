package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** What the tests of the operations on money share: checkouts that customers have paid. */
abstract class MoneyTests extends DialectTests {

    protected static final String CHECKOUTS = "/payment/checkouts";
    protected static final String[] KARIN = Client.key(Cast.KARIN.key());
    protected static final String[] NOBODY = {};

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    /** A haircut at Salong Saga that was paid by card. */
    protected UUID paidAtStripe(String reference) {
        Reply created = client.post(CREATE, wish(reference, ""));
        assertThat(created.status()).as(created.text()).isEqualTo(200);
        String session = created.json().path("SessionId").asString();
        outside.payStripe(session, "CARD");
        Reply status = client.post(
                "/payment/stripe/v1/checkout/status",
                "{\"CompanyId\":\"%s\",\"SessionId\":\"%s\"}".formatted(Cast.SAGA.id(), session));
        assertThat(status.status()).as(status.text()).isEqualTo(200);
        return (UUID) checkout("provider_reference", session).get("id");
    }

    protected static String of(UUID checkout, String act) {
        return CHECKOUTS + "/" + checkout + act;
    }

    protected static List<JsonNode> results(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.json().path("Results").spliterator(), false)
                .toList();
    }

    protected static List<String> results(Reply reply, String member) {
        return results(reply).stream()
                .map(result -> result.path(member).asString())
                .toList();
    }

    protected static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.errorCode()).isEqualTo(code);
    }
}
