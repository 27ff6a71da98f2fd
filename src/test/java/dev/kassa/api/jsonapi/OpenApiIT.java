package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Described.Operation;
import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document holds together, and the server does what it says. */
class OpenApiIT extends PaymentTests {

    private Described described;

    @BeforeEach
    void readTheDocument() {
        Reply reply = nobody.send("GET", OpenApi.PATH, null, "accept", "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith("application/json");
        assertThat(reply.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(reply.at("/servers/0/url").asString()).isEqualTo(baseUrl + "/api");
        described = new Described(reply.json());
    }

    @Test
    void whatItRefersToIsThere() {
        assertThat(described.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(described.at(reference).isObject())
                        .as(reference)
                        .isTrue());
        assertThat(described.schemas())
                .contains("stripe_payments", "orders", "errors")
                .allSatisfy(name ->
                        assertThat(described.faultsOfSchema(name)).as(name).isEmpty());
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItTakes() {
        List<Operation> operations = described.operations();

        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(operations)
                .extracting(operation -> operation.says().path("operationId").asString())
                .doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.says().path("responses").has("default")).isTrue();
            assertThat(operation.says().has("requestBody"))
                    .isEqualTo(Set.of("POST", "PATCH").contains(operation.method()));
        });
    }

    @Test
    void whatCanBeReadIsAsItSays() {
        Set<String> read = new TreeSet<>();
        for (Operation operation : described.operations()) {
            if (operation.method().equals("GET")) {
                Reply reply = anna.get("/api" + operation.path().replace("{id}", anIdFor(operation.path())));
                assertThat(reply.status()).as(operation + " " + reply.text()).isEqualTo(200);
                assertThat(described.faults(operation, 200, reply.text()))
                        .as(operation + " " + reply.text())
                        .isEmpty();
                read.add(operation.path());
            }
        }
        assertThat(read).contains("/stripe_payments", "/orders/{id}/payment_source", "/versions/{id}");
    }

    @Test
    void refusalsAreAsItSays() {
        for (Operation operation : described.operations()) {
            String path = "/api" + operation.path().replace("{id}", "Nothing");
            boolean sends = Set.of("POST", "PATCH").contains(operation.method());
            Reply reply = anna.send(operation.method(), path + "?unknown=1", sends ? "{}" : null);
            assertThat(reply.status()).as(operation + " " + reply.text()).isBetween(400, 404);
            assertThat(described.faults(operation, reply.status(), reply.text()))
                    .as(operation + " " + reply.text())
                    .isEmpty();
        }
    }

    @Test
    void whatIsChangedIsAsItSays() {
        Operation change = operation("PATCH", "/orders/{id}");
        String body = DoorIT.update(Cast.ORDER_B, "\"metadata\":{\"seen\":\"" + UUID.randomUUID() + "\"}");
        Reply reply = anna.patch("/api/orders/" + Cast.ORDER_B + "?include=payment_method,versions", body);

        assertThat(described.faultsOfRequest(change, body)).isEmpty();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(described.faults(change, 200, reply.text())).isEmpty();
        assertThat(described.faultsOfRequest(change, DoorIT.update("x", "\"number\":\"1\"")))
                .as("what is not allowed is not described")
                .isNotEmpty();
    }

    @Test
    void whatIsMadeAndDeletedIsAsItSays() {
        Operation creation = operation("POST", "/stripe_payments");
        Operation change = operation("PATCH", "/stripe_payments/{id}");
        String body = creation(newOrder(Cast.ANNA), "\"options\":{\"setup_future_usage\":\"off_session\"}");
        Reply made = anna.post(PAYMENTS + "?include=order,payment_gateway", body);
        String address = PAYMENTS + "/" + made.id();
        String amendment = update(made.id(), "\"reference\":\"R\",\"_update\":true,\"_refresh\":true");
        Reply changed = anna.patch(address, amendment);
        Reply deleted = anna.delete(address);

        assertThat(described.faultsOfRequest(creation, body)).isEmpty();
        assertThat(described.faults(creation, made.status(), made.text())).isEmpty();
        assertThat(described.faultsOfRequest(change, amendment)).isEmpty();
        assertThat(described.faults(change, changed.status(), changed.text())).isEmpty();
        assertThat(List.of(made.status(), changed.status(), deleted.status())).containsExactly(201, 200, 204);
        assertThat(described.faults(operation("DELETE", "/stripe_payments/{id}"), 204, deleted.text()))
                .isEmpty();
        assertThat(described.faultsOfRequest(creation, creation("x", "\"charge_id\":\"ch_1\"")))
                .isNotEmpty();
    }

    private Operation operation(String method, String path) {
        return described.operations().stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findAny()
                .orElseThrow();
    }

    private String anIdFor(String path) {
        if (!path.contains("{id}")) {
            return "";
        }
        String type = path.split("/")[1];
        String list = type.equals("versions") || type.equals("event_stores")
                ? "/api/stripe_payments/" + anIdFor("/stripe_payments/{id}") + "/" + type
                : "/api/" + type;
        return anna.get(list + "?page%5Bsize%5D=1").ids().getFirst();
    }
}
