package dev.kassa.api.servicestack;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this dialect share: a client, the cast's ids, and an eye on the books. */
@KassaTest
abstract class DialectTests {

    static final String CREATE = "/payment/stripe/v1/checkout";

    static final String[] ANNA = Client.key(Cast.ANNA.key());
    static final String[] ROLF = Client.key(Cast.ROLF.key());
    static final String[] PETER = Client.key(Cast.PETER.key());
    static final String[] SIRI = Client.key(Cast.SIRI.key());

    @Value("${server.port}")
    int port;

    @Value("${kassa.base-url}")
    String baseUrl;

    @Autowired
    JdbcClient jdbc;

    Client client;
    Outside outside;

    @BeforeEach
    void connect() {
        client = new Client(baseUrl);
        outside = new Outside(port);
    }

    static String get(UUID id) {
        return "/payment/payson/v2/checkout/" + id;
    }

    static String send(UUID id) {
        return get(id) + "/sendpaymentrequest";
    }

    /** A haircut at Salong Saga under a reference of its own. */
    static String wish(String reference, String more) {
        return """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"%s}""".formatted(Cast.SAGA.id(), reference, more);
    }

    static String newReference() {
        return "it-" + UUID.randomUUID();
    }

    /** How many rows there are of all that a request could leave behind. */
    List<Long> rows() {
        return List.of("payable", "checkout", "checkout_line", "instruction").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    Map<String, Object> checkout(String column, Object value) {
        return jdbc.sql("select * from checkout where " + column + " = ?")
                .param(value)
                .query()
                .singleRow();
    }

    int requestsOf(UUID checkout) {
        return jdbc.sql("select count(*) from instruction where checkout_id = ?")
                .param(checkout)
                .query(Integer.class)
                .single();
    }
}
