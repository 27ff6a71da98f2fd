package dev.kassa.checkout;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.cast.CastOrder;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heart on real parts: its own database, and providers that answer over HTTP. */
@KassaTest
abstract class HeartTests {

    static final Actor ANNA = actor(Cast.ANNA);
    static final Actor ROLF = actor(Cast.ROLF);
    static final Actor PETER = actor(Cast.PETER);
    static final Actor KARIN = actor(Cast.KARIN);

    @Autowired
    CheckoutService service;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Instructions instructions;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    Outside outside;
    String reference;

    @BeforeEach
    void begin() {
        outside = new Outside(port);
        reference = "R-" + UUID.randomUUID();
    }

    @AfterEach
    void mend() {
        outside.allAsUsual();
    }

    static Actor actor(CastPerson person) {
        UUID company = person.company() == null ? null : person.company().id();
        return new Actor(Actor.Kind.PERSON, person.email(), company, person.role());
    }

    OpenCheckout wish(UUID company, ProviderName provider, UiMode mode) {
        return CastOrder.service(company, provider, mode, reference);
    }

    Seen openStripe() {
        return service.open(wish(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED), ANNA);
    }

    /** A Payson checkout that its customer has paid; our books may know it already, by Payson's notification. */
    Checkout reservedAtPayson(Actor administrator) {
        UUID company = administrator.companyId();
        Checkout checkout = service.open(wish(company, ProviderName.PAYSON, UiMode.EMBEDDED), administrator)
                .checkout();
        outside.payPayson(checkout.providerReference(), "CARD");
        return service.refresh(checkout.id(), administrator).checkout();
    }

    Checkout now(Checkout checkout) {
        return checkouts.findById(checkout.id()).orElseThrow();
    }

    List<String> acts(Checkout checkout) {
        return trail.of(checkout.id()).reversed().stream().map(AuditEntry::act).toList();
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Does the same many times at once, and answers what each came to: a value or what was thrown. */
    static <T> List<Object> atOnce(int times, Callable<T> deed) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> deed).toList());
            return futures.stream().map(HeartTests::outcome).toList();
        }
    }

    private static Object outcome(Future<?> future) {
        return future.state() == Future.State.SUCCESS ? future.resultNow() : future.exceptionNow();
    }
}
