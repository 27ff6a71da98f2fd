package dev.kassa.api.servicestack.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.api.servicestack.DialectTests;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.cast.Cast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The document is a document, and says what serves: no more, no less, and nothing else. */
class OpenApiIT extends DialectTests {

    private static final Set<String> WITHOUT_BODY = Set.of("get", "delete");

    @Autowired
    List<Operation<?>> operations;

    private Described described;

    @BeforeEach
    void read() {
        Reply reply = client.get("/metadata/openapi.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(reply.header("set-cookie")).isNull();
        described = new Described(reply.text());
    }

    @Test
    void itIsAnOpenApiDocument() {
        assertThat(described.faults()).isEmpty();
        List<String> ids =
                each((_, _, operation) -> operation.path("operationId").asString());
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(operations.size());
        assertThat(each((path, verb, operation) ->
                        operation.path("description").asString().length() > 20
                                ? ""
                                : verb + " " + path + " says nothing"))
                .containsOnly("");
    }

    @Test
    void everyOperationIsInItAtAllItsAddresses() {
        for (Operation<?> operation : operations) {
            Signature<?> signature = operation.signature();
            for (Route route : signature.routes()) {
                String path = route.segments().stream().collect(Collectors.joining("/", "/", ""));
                assertThat(described
                                .operation(path, route.verb().toLowerCase(Locale.ROOT))
                                .isObject())
                        .as(route.verb() + " " + path)
                        .isTrue();
            }
            assertThat(described.operation("/api/" + signature.name(), "post").isObject())
                    .isTrue();
            assertThat(described
                            .operation("/api/" + signature.name() + "[]", "post")
                            .isObject())
                    .isTrue();
            signature
                    .aliases()
                    .forEach(alias -> assertThat(
                                    described.operation("/api/" + alias, "post").isObject())
                            .isTrue());
        }
    }

    @Test
    void whatItNamesIsServedWithTheseVerbs() {
        described.document().path("paths").properties().forEach(path -> {
            Reply reply = client.send("OPTIONS", address(path.getKey()), null);
            Set<String> allowed = new TreeSet<>(
                    Arrays.asList(String.valueOf(reply.header("allow")).split(", ")));

            assertThat(reply.status()).as(path.getKey()).isEqualTo(204);
            for (String verb : path.getValue().propertyNames()) {
                assertThat(allowed).as(path.getKey()).contains(verb.toUpperCase(Locale.ROOT));
            }
        });
    }

    @Test
    void whateverIsAnsweredIsAsItSays() {
        List<String> faults = new ArrayList<>();
        each((path, verb, operation) -> {
            for (String[] key : List.of(new String[0], ROLF, Client.key(UUID.randomUUID()))) {
                String body = WITHOUT_BODY.contains(verb) ? null : path.endsWith("[]") ? "[{}]" : "{}";
                Reply reply = client.send(verb.toUpperCase(Locale.ROOT), address(path), body, key);
                described
                        .faultsOfAnswer(path, verb, reply.status(), reply.text())
                        .forEach(fault -> faults.add(verb + " " + path + " " + reply.status() + ": " + fault));
            }
            return "";
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void whatReadsWithoutBeingToldMoreAnswersAsItSays() {
        int answered = 0;
        for (Operation<?> operation : operations) {
            Signature<?> signature = operation.signature();
            String path = "/api/" + signature.name();
            if (signature.writes() || !signature.listing()) {
                continue;
            }
            String[] key = signature.roles().contains(Role.READER) ? ROLF : ANNA;
            Reply reply = client.get(path, key);
            assertThat(described.faultsOfAnswer(path, "get", reply.status(), reply.text()))
                    .as(path + " " + reply.text())
                    .isEmpty();
            answered += reply.status() == 200 ? 1 : 0;
        }
        assertThat(answered).isPositive();
    }

    @Test
    void whatIsOpenedAndShownIsAsItSays() {
        String wish = wish(newReference(), ",\"UiMode\":\"embedded\"");
        String create = "/payment/stripe/v1/checkout";
        assertThat(described.faultsOfRequest(create, "post", wish)).isEmpty();
        assertThat(described.faultsOfRequest(create, "post", "{\"CompanyId\":7}"))
                .isNotEmpty();
        assertAsDescribed(create, "post", client.post(create, wish));
        assertAsDescribed("/api/StripeV1CreateCheckout", "post", client.post("/api/StripeV1CreateCheckout", wish));

        String shown = "/payment/payson/v2/checkout/{Id}";
        assertAsDescribed(shown, "get", client.get(get(Cast.paysonCheckout(2))));
        assertAsDescribed(
                "/api/PaysonCheckoutv2GetCheckout[]",
                "post",
                client.post(
                        "/api/PaysonCheckoutv2GetCheckout%5B%5D",
                        "[{\"Id\":\"%s\"}]".formatted(Cast.paysonCheckout(6))));
    }

    private void assertAsDescribed(String path, String verb, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(described.faultsOfAnswer(path, verb, 200, reply.text())).isEmpty();
    }

    /** A real address; what is looked for is not there. */
    private static String address(String path) {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                .replace("[", "%5B")
                .replace("]", "%5D");
    }

    private interface Look {
        String at(String path, String verb, JsonNode operation);
    }

    private List<String> each(Look look) {
        List<String> seen = new ArrayList<>();
        described
                .document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> seen.add(look.at(path.getKey(), verb.getKey(), verb.getValue()))));
        return seen;
    }
}
