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
public abstract class DialectTests {

    protected static final String CREATE = "/payment/stripe/v1/checkout";

    protected static final String[] ANNA = Client.key(Cast.ANNA.key());
    protected static final String[] ROLF = Client.key(Cast.ROLF.key());
    protected static final String[] PETER = Client.key(Cast.PETER.key());
    protected static final String[] SIRI = Client.key(Cast.SIRI.key());

    @Value("${server.port}")
    protected int port;

    @Value("${kassa.base-url}")
    protected String baseUrl;

    @Autowired
    protected JdbcClient jdbc;

    protected Client client;
    protected Outside outside;

    @BeforeEach
    void connect() {
        client = new Client(baseUrl);
        outside = new Outside(port);
    }

    protected static String get(UUID id) {
        return "/payment/payson/v2/checkout/" + id;
    }

    protected static String send(UUID id) {
        return get(id) + "/sendpaymentrequest";
    }

    /** A haircut at Salong Saga under a reference of its own. */
    protected static String wish(String reference, String more) {
        return """
                {"CompanyId":"%s","CountryCode":"SE","Articles":[{"ArticleId":1,"ArticleTypeId":1,"Quantity":1}],\
                "InternalReferenceId":"%s"%s}""".formatted(Cast.SAGA.id(), reference, more);
    }

    protected static String newReference() {
        return "it-" + UUID.randomUUID();
    }

    /** How many rows there are of all that a request could leave behind. */
    protected List<Long> rows() {
        return List.of("payable", "checkout", "checkout_line", "instruction").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    protected Map<String, Object> checkout(String column, Object value) {
        return jdbc.sql("select * from checkout where " + column + " = ?")
                .param(value)
                .query()
                .singleRow();
    }

    protected int requestsOf(UUID checkout) {
        return jdbc.sql("select count(*) from instruction where checkout_id = ?")
                .param(checkout)
                .query(Integer.class)
                .single();
    }
}
