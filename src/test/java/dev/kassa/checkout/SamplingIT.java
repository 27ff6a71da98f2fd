package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.Samples.Outcome;
import dev.kassa.watch.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our books held against the providers' where nobody told us to look. */
class SamplingIT extends HeartTests {

    @Autowired
    Sampling sampling;

    @Autowired
    Samples samples;

    @Test
    void whatIsTheSameIsCountedSo() {
        long before = samples.check(null).rows();
        assertThat(sampling.compare(reservedAtPayson(ANNA))).isEqualTo(Outcome.SAME);
        assertThat(samples.check(null).rows()).isEqualTo(before + 1);
    }

    @Test
    void whatNobodyToldUsIsTakenOverAndCountsAsAViolation() {
        long before = samples.check(null).violations();
        outside.silenceStripe();
        Checkout checkout = openStripe().checkout();
        outside.payStripe(checkout.providerReference(), "CARD");

        assertThat(sampling.compare(checkout)).isEqualTo(Outcome.DIFFERENT);

        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(acts(checkout)).endsWith("PAID");
        Finding finding = samples.check(null);
        assertThat(finding.violations()).isEqualTo(before + 1);
        assertThat(finding.examples()).contains(checkout.id().toString());
        assertThat(sampling.compare(now(checkout))).isEqualTo(Outcome.SAME);
        forget(checkout);
    }

    @Test
    void whatATestAccountForgotCannotBeCompared() {
        Checkout checkout = openStripe().checkout();
        rename(checkout, "cs_test_forgotten" + checkout.id());
        long before = samples.check(null).leftOut();

        assertThat(sampling.compare(now(checkout))).isEqualTo(Outcome.UNKNOWN_THERE);

        assertThat(samples.check(null).leftOut()).isEqualTo(before + 1);
        assertThat(Sampling.missing(real(checkout)))
                .as("real accounts forget nothing")
                .isEqualTo(Outcome.DIFFERENT);
        jdbc.sql("update checkout set live = false where id = ?")
                .param(checkout.id())
                .update();
        rename(checkout, String.valueOf(checkout.providerReference()));
        forget(checkout);
    }

    @Test
    void aSilentProviderIsNoDifference() {
        Checkout checkout = reservedAtPayson(ANNA);
        outside.fail("/payson/2.0/", "GET", "CUT");
        assertThat(sampling.compare(checkout)).isEqualTo(Outcome.SILENT);
        assertThat(now(checkout).status()).isEqualTo(CheckoutStatus.READY_TO_SHIP);
    }

    @Test
    void checkoutsThatNobodyHasLookedAtForLongAreChosen() {
        long before = rows("sampled_look");
        sampling.sample();
        assertThat(rows("sampled_look")).isGreaterThan(before);
        assertThat(jdbc.sql("select count(*) from sampled_look s join checkout c on c.id = s.checkout_id"
                                + " where c.status < 5 and c.created_at < now() - interval 1 day")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Checkout real(Checkout checkout) {
        jdbc.sql("update checkout set live = true where id = ?")
                .param(checkout.id())
                .update();
        return now(checkout);
    }

    private void rename(Checkout checkout, String reference) {
        jdbc.sql("update checkout set provider_reference = ? where id = ?")
                .params(reference, checkout.id())
                .update();
    }

    private void forget(Checkout checkout) {
        jdbc.sql("delete from sampled_look where checkout_id = ?")
                .param(checkout.id())
                .update();
    }
}
