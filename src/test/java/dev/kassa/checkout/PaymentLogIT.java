package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.PaymentLog.Stretch;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log holds the money that was taken, when it was, and no other. */
class PaymentLogIT extends HeartTests {

    private static final Actor SIRI = actor(Cast.SIRI);

    @Autowired
    PaymentLog log;

    @Test
    void tellsOfEachLineOnceItsMoneyWasTaken() {
        var wish = new OpenCheckout(
                ProviderName.STRIPE,
                Cast.SAGA.id(),
                "SE",
                List.of(new Item(1, 1, 2), new Item(3, 1, 1)),
                reference,
                null,
                null,
                UiMode.HOSTED,
                null);
        Checkout checkout = service.open(wish, ANNA).checkout();
        assertThat(of(checkout)).isEmpty();

        outside.payStripe(checkout.providerReference(), "CARD");
        service.refresh(checkout.id(), ANNA);
        service.refund(checkout.id(), RefundWish.of(10_000, null), ANNA);

        assertThat(of(checkout))
                .satisfiesExactly(
                        product -> {
                            assertThat(product.articleTypeId()).isEqualTo(3);
                            assertThat(product.amount()).isEqualTo(new Money(14_900, Currency.SEK));
                        },
                        service -> {
                            assertThat(service.articleId()).isOne();
                            assertThat(service.amount()).isEqualTo(new Money(79_800, Currency.SEK));
                            assertThat(service.refunded()).isEqualTo(new Money(10_000, Currency.SEK));
                            assertThat(service.companyId()).isEqualTo(Cast.SAGA.id());
                            assertThat(service.internalReference()).isEqualTo(reference);
                            assertThat(service.customerReference())
                                    .isEqualTo(now(checkout).customerReference());
                        });
    }

    @Test
    void tellsNoMoreThanWasTaken() {
        Checkout checkout = openStripe().checkout();
        outside.payStripe(checkout.providerReference(), "CARD");
        service.refresh(checkout.id(), ANNA);
        jdbc.sql("update checkout set captured_minor = 30000 where id = ?")
                .param(checkout.id())
                .update();

        assertThat(of(checkout)).extracting(each -> each.amount().amountMinor()).containsExactly(30_000L);
    }

    @Test
    void holdsNothingThatIsOnlyReserved() {
        Checkout reserved = reservedAtPayson(ANNA);
        assertThat(of(reserved)).isEmpty();

        service.sendPaymentRequest(reserved.id(), ANNA);

        assertThat(of(reserved)).hasSize(1);
    }

    @Test
    void keepsCompaniesApart() {
        assertThat(read(null, null, PETER))
                .isNotEmpty()
                .allMatch(each -> each.companyId().equals(Cast.PADEL.id()));
        assertThat(read(Cast.SAGA.id(), null, PETER))
                .allMatch(each -> each.companyId().equals(Cast.PADEL.id()));
        assertThat(read(Cast.NORR.id(), null, SIRI))
                .isNotEmpty()
                .allMatch(each -> each.amount().currency() == Currency.EUR);
        assertThat(read(null, 2, SIRI)).isNotEmpty().allMatch(each -> each.articleTypeId() == 2);
        assertThatThrownBy(() -> read(null, null, Actor.anonymous())).isInstanceOf(NotFound.class);
    }

    @Test
    void comesInTheOrderOfItsTimesAndInPages() {
        Instant to = read(null, null, PETER).get(5).takenAt();
        var newest = log.read(new Stretch(null, null, to, null, false, 0, 20), PETER);
        var oldest = log.read(new Stretch(null, null, to, null, true, 0, 1000), PETER);

        assertThat(newest.entries())
                .hasSize(20)
                .isSortedAccordingTo(
                        Comparator.comparing(PaymentLogEntry::takenAt).reversed());
        assertThat(newest.totalIsExact()).isTrue();
        assertThat(newest.total()).isEqualTo(oldest.entries().size());
        assertThat(oldest.entries().reversed().subList(0, 20)).isEqualTo(newest.entries());
        assertThat(log.read(new Stretch(null, null, to, null, false, 5, 10), PETER)
                        .entries())
                .isEqualTo(newest.entries().subList(5, 15));
        assertThat(log.read(new Stretch(null, to, to, null, false, 0, 10), PETER)
                        .entries())
                .isNotEmpty()
                .allMatch(each -> each.takenAt().equals(to));
    }

    @Test
    void isNotReadTooDeep() {
        assertThatThrownBy(() -> log.read(new Stretch(null, null, null, null, false, 9_999, 2), ANNA))
                .isInstanceOf(Invalid.class);
    }

    private List<PaymentLogEntry> of(Checkout checkout) {
        return read(Cast.SAGA.id(), null, ANNA).stream()
                .filter(each -> each.checkoutId().equals(checkout.id()))
                .toList();
    }

    private List<PaymentLogEntry> read(@Nullable UUID company, @Nullable Integer type, Actor actor) {
        return log.read(new Stretch(company, null, null, type, false, 0, 50), actor)
                .entries();
    }
}
