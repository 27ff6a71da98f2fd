package dev.kassa.sandbox.payson;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.sandbox.SandboxStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Two merchants of Payson's and a letterbox. */
@KassaTest
abstract class PaysonSandboxTests {

    @Autowired
    SandboxStore store;

    @Autowired
    MutableClock clock;

    @Value("${kassa.sandbox.payson.base-url}")
    String base;

    Shop saga;
    Shop padel;
    Ear ear;

    @BeforeEach
    void open() throws Exception {
        saga = new Shop(base, "4001", "sandbox-key-saga");
        padel = new Shop(base, "4002", "sandbox-key-padel");
        ear = new Ear();
    }

    @AfterEach
    void close() {
        saga.close();
        padel.close();
        ear.close();
    }

    /** A checkout that has just come to this status; it belongs to saga. */
    String seeded(String status) {
        return seed(status).insert(store, "4001");
    }

    PaysonSeed seed(String status) {
        Instant now = clock.instant();
        return PaysonSeed.of(UUID.randomUUID(), "sek")
                .item("1-1", "Klippning", new BigDecimal("399"), BigDecimal.ONE, new BigDecimal("0.25"))
                .addresses("http://localhost/a", "http://localhost/b", ear.address(), "http://localhost/c")
                .payer("Åsa", "Öberg", "asa@example.com", "831 30")
                .reference("SagaOrder")
                .reached("created", now)
                .reached(status, now);
    }
}
