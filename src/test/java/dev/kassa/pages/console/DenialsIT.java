package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.kassa.MutableClock;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.audit.AuditVerification;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is turned away is on record, in the chain of their own company, and cannot fill the table by it. */
class DenialsIT extends ConsoleTests {

    private static final AtomicInteger MINUTES = new AtomicInteger();
    private static final UUID SAGAS = Cast.paysonCheckout(1);
    private static final Actor PETER =
            new Actor(Actor.Kind.PERSON, Cast.PETER.email(), Cast.PADEL.id(), Cast.PETER.role());
    private static final Actor ROLF = new Actor(Actor.Kind.PERSON, Cast.ROLF.email(), Cast.SAGA.id(), Cast.ROLF.role());

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private MutableClock clock;

    private long before;

    /** Each test in a minute of its own, later than all before it; what was counted till then is told by the first refusal. */
    @BeforeEach
    void look() throws Exception {
        clock.forward(Duration.ofMinutes(5L * MINUTES.incrementAndGet()));
        mvc.perform(page(Cast.KARIN, "/audit"));
        before = trail.newest(null, null, 1).getFirst().id();
    }

    @Test
    void aPageThatIsNotForTheRole() throws Exception {
        mvc.perform(page(Cast.ROLF, "/checkouts/" + SAGAS + "/payment-request"));

        assertThat(denied()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("ACCESS_DENIED");
            assertThat(entry.actorName()).isEqualTo(Cast.ROLF.email());
            assertThat(entry.companyId()).isEqualTo(Cast.SAGA.id());
            assertThat(entry.subjectId()).isEqualTo(SAGAS);
            assertThat(entry.detail()).isEqualTo("GET /checkouts/{id}/payment-request");
        });
    }

    @Test
    void whatSomebodyTypesIsNotKept() throws Exception {
        mvc.perform(page(Cast.ROLF, "/audit/Secret-123"));

        assertThat(denied()).singleElement().extracting(AuditEntry::detail).isNull();
    }

    @Test
    void aVerbOfTheHeartThatTheRoleLacks() {
        assertThatThrownBy(() -> service.sendPaymentRequest(SAGAS, ROLF)).isInstanceOf(CheckoutProblem.Forbidden.class);

        assertThat(denied()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("ACCESS_DENIED");
            assertThat(entry.detail()).isEqualTo("sendPaymentRequest");
        });
    }

    @Test
    void anotherCompanysCheckoutIsToldInTheChainOfWhoAsked() throws Exception {
        mvc.perform(page(Cast.PETER, "/checkouts/" + SAGAS));
        mvc.perform(page(Cast.PETER, "/checkouts/" + UUID.randomUUID()));

        assertThat(denied()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("STRANGER_DENIED");
            assertThat(entry.companyId()).isEqualTo(Cast.PADEL.id());
            assertThat(entry.subjectId()).isEqualTo(SAGAS);
        });
        assertThat(trail.of(SAGAS)).extracting(AuditEntry::actorName).doesNotContain(Cast.PETER.email());
        assertThat(html(page(Cast.ANNA, "/checkouts/" + SAGAS))).doesNotContain(Cast.PETER.email());
    }

    @Test
    void anotherCompanyToOpenFor() {
        assertThatThrownBy(() -> open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, PETER))
                .isInstanceOf(CheckoutProblem.Invalid.class);

        assertThat(denied())
                .extracting(AuditEntry::act, AuditEntry::detail)
                .containsExactly(tuple("STRANGER_DENIED", "open"));
    }

    @Test
    void aKeyWithoutTheRightAndOneThatIsNone() throws Exception {
        String address = "/payment/payson/v2/checkout/" + SAGAS + "/sendpaymentrequest";
        mvc.perform(put(address).header("x-api-key", Cast.ROLF.key()));
        mvc.perform(put(address).header("x-api-key", UUID.randomUUID()));

        assertThat(denied()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("KEY_REFUSED");
            assertThat(entry.actorKind()).isEqualTo(Actor.Kind.PUBLIC);
            assertThat(entry.companyId()).isNull();
            assertThat(entry.detail()).isNull();
        });
        assertThat(denied()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("ACCESS_DENIED");
            assertThat(entry.actorKind()).isEqualTo(Actor.Kind.KEY);
            assertThat(entry.detail()).isEqualTo("SendCheckoutPaymentRequest");
        });
    }

    @Test
    void aFormThatIsTooOldIsNoAttempt() throws Exception {
        mvc.perform(as(Cast.ROLF, post("/sign-out")));

        assertThat(denied()).isEmpty();
    }

    @Test
    void repeatingIsCountedAndToldWhenTheMinuteIsOver() throws Exception {
        for (int number = 0; number < 30; number++) {
            mvc.perform(page(Cast.ROLF, "/audit"));
            mvc.perform(page(Cast.PETER, "/checkouts/" + Cast.paysonCheckout(number % 11 + 1)));
        }
        assertThat(denied()).hasSize(1 + 10);

        clock.forward(Duration.ofMinutes(2));
        mvc.perform(page(Cast.ROLF, "/audit"));

        assertThat(denied()).extracting(AuditEntry::detail).contains("+29", "+20");
        assertThat(html(page(Cast.SIRI, "/audit"))).contains("29 more times within a minute", "Denied: ");
        assertThat(html(page(Cast.SIRI, "/audit?lang=sv"))).contains("29 gånger till", "Nekades: ");
        assertThat(verification.verify(Cast.SAGA.id()).fault()).isNull();
    }

    private List<AuditEntry> denied() {
        return trail.newest(null, null, 60).stream()
                .filter(entry -> entry.id() > before)
                .filter(entry -> entry.act().endsWith("DENIED") || entry.act().endsWith("REFUSED"))
                .toList();
    }
}
