package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kassa.MutableClock;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.AlreadyPaid;
import dev.kassa.checkout.CheckoutProblem.OutcomeUnknown;
import dev.kassa.checkout.CheckoutProblem.ProviderRefused;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What is left unfinished when a call fails or a process dies, and how it ends all the same. */
class ReconcilingIT extends HeartTests {

    @Autowired
    Reconciling reconciling;

    @Autowired
    Observing observing;

    @Autowired
    MutableClock clock;

    @Test
    void aRequestThatAProcessDiedOverIsCarriedOutOnce() {
        Checkout checkout = reservedAtPayson(ANNA);
        instructions.save(Instruction.of(
                Tokens.newId(clock.instant()), checkout, Kind.PAYMENT_REQUEST, 39_900, "anna", clock.instant()));
        sweep();
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        clock.forward(Duration.ofMinutes(6));
        sweep();
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.outcome()).isEqualTo(Outcome.SENT);
                    assertThat(request.attempts()).isEqualTo(2);
                });
    }

    @Test
    void aRequestThatIsDoneAtTheProviderIsFoundSo() {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "PUT", "CUT");
        assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                .isInstanceOf(OutcomeUnknown.class);
        clock.forward(Duration.ofMinutes(6));
        sweep();
        await().untilAsserted(() -> assertThat(
                        instructions.findStanding(checkout.id()).orElseThrow().outcome())
                .isEqualTo(Outcome.SENT));
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void moneyThatIsAskedForDirectlyIsAskedForAgainAfterAFailure() {
        outside.fail("/payson/2.0/checkouts/.*", "PUT", "RATE_LIMIT");
        Checkout checkout = reservedAtPayson(PETER);
        await().untilAsserted(() -> assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .singleElement()
                .satisfies(request -> assertThat(request.outcome()).isEqualTo(Outcome.UNSENT)));
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        sweep();
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
        clock.forward(Duration.ofMinutes(7));
        sweep();
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void anOpeningThatNobodyFinishesIsGivenUp() {
        outside.fail("/stripe/v1/checkout/sessions", "POST", "CUT");
        assertThatThrownBy(this::openStripe).isInstanceOf(OutcomeUnknown.class);
        Checkout left = checkouts
                .findById(jdbc.sql("select id from checkout where internal_reference = ?")
                        .param(reference)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
        clock.forward(Duration.ofMinutes(11));
        sweep();
        assertThat(now(left).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }

    @Test
    void aNameOfAnyLengthDoesNotKeepAPaymentFromBeingRecorded() {
        Checkout checkout = openStripe().checkout();
        String endless = "Å".repeat(5_000);
        var payment = new Sighting.Payment("pi_x", "cus_x", endless, endless + "@kund.example");
        observing.see(
                checkout,
                new Sighting(
                        String.valueOf(checkout.providerReference()),
                        "acct_salongsaga",
                        CheckoutStatus.SHIPPED,
                        endless,
                        39_900L,
                        payment,
                        Sighting.Balance.NOTHING,
                        null,
                        null),
                Actor.provider("stripe"));
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
    }

    @Test
    void whatHoldsMoneyAgainstTheTableIsNotReplacedEither() {
        Checkout checkout = openStripe().checkout();
        observing.move(checkout, Transition.LAPSED, Actor.system("test"), null);
        observing.see(
                now(checkout),
                new Sighting(
                        String.valueOf(checkout.providerReference()),
                        "acct_salongsaga",
                        CheckoutStatus.SHIPPED,
                        "complete",
                        39_900L,
                        Sighting.Payment.UNKNOWN,
                        Sighting.Balance.NOTHING,
                        null,
                        null),
                Actor.provider("stripe"));
        assertThatThrownBy(this::openStripe).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void whatCannotBeClosedStaysLiveAndNothingElseIsOpened() {
        Checkout first = service.open(wish(Cast.SAGA.id(), ProviderName.PAYSON, UiMode.EMBEDDED), ANNA)
                .checkout();
        outside.fail("/payson/2.0/", "PUT", "REFUSE");
        assertThatThrownBy(this::openStripe).isInstanceOfAny(OutcomeUnknown.class, ProviderRefused.class);
        assertThat(now(first).status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(now(first).isLive()).isTrue();
        assertThat(acts(first)).endsWith("SUPERSEDED", "STANDS_AGAIN");
        assertThat(openStripe().checkout().status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(now(first).status()).isEqualTo(CheckoutStatus.CANCELED);
    }

    @Test
    void aPaymentThatNobodyTellsUsOfIsFound() {
        outside.silenceStripe();
        Seen opened = openStripe();
        outside.payStripe(opened.way(), "CARD");
        reconciling.look();
        assertThat(now(opened.checkout()).status()).isEqualTo(CheckoutStatus.CREATED);
        clock.forward(Duration.ofMinutes(11));
        await().untilAsserted(() -> {
            reconciling.look();
            assertThat(now(opened.checkout()).status()).isEqualTo(CheckoutStatus.SHIPPED);
        });
    }

    @Test
    void theDatabaseLetsNobodyPayBackMoreThanWasTaken() {
        Checkout checkout = openStripe().checkout();
        for (String column : List.of("refunded_minor", "refunding_minor")) {
            assertThatThrownBy(() -> jdbc.sql("update checkout set " + column + " = 1 where id = ?")
                            .param(checkout.id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("update checkout_line set refunded_minor = 39901 where checkout_id = ?")
                        .param(checkout.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseLetsOneInstructionBeOpenAtATime() {
        Checkout checkout = reservedAtPayson(ANNA);
        instructions.save(some(checkout, Kind.CANCELLATION));
        assertThatThrownBy(() -> instructions.save(some(checkout, Kind.REFUND)))
                .isInstanceOf(DuplicateKeyException.class);
        jdbc.sql("update instruction set outcome = 'SENT' where checkout_id = ?")
                .param(checkout.id())
                .update();
        assertThatThrownBy(() -> instructions.save(some(checkout, Kind.PAYMENT_REQUEST)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private Instruction some(Checkout checkout, Kind kind) {
        return Instruction.of(Tokens.newId(clock.instant()), checkout, kind, 39_900, "anna", clock.instant());
    }

    private void sweep() {
        reconciling.settle();
        reconciling.sendDirectly();
        reconciling.tidy();
    }
}
