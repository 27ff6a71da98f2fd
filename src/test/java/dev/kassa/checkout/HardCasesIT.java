package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.MutableClock;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Instruction.Outcome;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be finished by coming by again, and must neither be forgotten nor keep others from being finished. */
class HardCasesIT extends HeartTests {

    @Autowired
    Reconciling reconciling;

    @Autowired
    MutableClock clock;

    @Test
    void oneThatTheProviderSaysNoToIsNotAskedForEveryTenMinutes() {
        outside.silenceStripe();
        Checkout checkout = openStripe().checkout();
        clock.forward(Duration.ofHours(9));
        outside.fail("/stripe/v1/checkout/sessions/" + checkout.providerReference(), "GET", "REFUSE");
        reconciling.look();
        assertThat(now(checkout).nextLookAt()).isAfter(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void oneThatTheDatabaseRefusesDoesNotStopTheOthers() {
        Checkout first = replacedAndOpen();
        Checkout second = replacedAndOpen();
        jdbc.sql("update outbox_sequence set last = 0 where payable_id = ?")
                .param(first.terms().payableId())
                .update();
        clock.forward(Duration.ofMinutes(11));
        reconciling.tidy();
        assertThat(now(first).status()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(now(second).status()).isEqualTo(CheckoutStatus.EXPIRED);
    }

    private Checkout replacedAndOpen() {
        reference = "R-" + UUID.randomUUID();
        Checkout checkout = openStripe().checkout();
        jdbc.sql("update checkout set superseded_by = id where id = ?")
                .param(checkout.id())
                .update();
        return checkout;
    }

    @Test
    void whatNobodyCanBeToldOfWasNotSent() {
        Checkout checkout = reservedAtPayson(ANNA);
        String account = "update provider_account set company_id = ? where company_id = ? and provider = 'PAYSON'";
        jdbc.sql("delete from former_account where company_id = ?")
                .param(Cast.SAGA.id())
                .update();
        jdbc.sql(account).params(Cast.NORR.id(), Cast.SAGA.id()).update();
        try {
            assertThatThrownBy(() -> service.sendPaymentRequest(checkout.id(), ANNA))
                    .isInstanceOf(CheckoutProblem.ProviderNotConfigured.class);
        } finally {
            jdbc.sql(account).params(Cast.SAGA.id(), Cast.NORR.id()).update();
        }
        assertThat(instructions.findByCheckoutIdOrderByRequestedAtDesc(checkout.id()))
                .singleElement()
                .satisfies(request -> assertThat(request.outcome()).isEqualTo(Outcome.UNSENT));
    }

    @Test
    void moneyThatWasReservedBeforeItsEndWasKeptIsGivenOne() {
        Checkout checkout = reservedAtPayson(ANNA);
        jdbc.sql("update checkout set lapses_at = null where id = ?")
                .param(checkout.id())
                .update();
        service.refresh(checkout.id(), ANNA);
        assertThat(now(checkout).lapsesAt())
                .isEqualTo(now(checkout).readyToShipAt().plus(Duration.ofDays(59)));
    }
}
