package dev.kassa.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Receiver.Got;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One secret takes the place of another without a gap, and none can be read back. */
class SecretsIT extends OutboxTests {

    @Test
    void theOldSecretSignsAsWellUntilItsTimeIsUp() {
        String old = made.secret();
        String fresh = endpoints.rotate(made.id(), true, administrator);
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);

        Got both = next();
        assertThat(both.signature().split(" ")).hasSize(2);
        assertThat(both.isSignedWith(fresh)).isTrue();
        assertThat(both.isSignedWith(old)).isTrue();

        clock.forward(Endpoints.OVERLAP.plus(Duration.ofMinutes(1)));
        Got one = next();
        assertThat(one.signature().split(" ")).hasSize(1);
        assertThat(one.isSignedWith(fresh)).isTrue();
        assertThat(one.isSignedWith(old)).isFalse();
    }

    @Test
    void aSecretThatLeakedEndsAtOnce() {
        String fresh = endpoints.rotate(made.id(), false, administrator);

        Got got = next();

        assertThat(got.isSignedWith(fresh)).isTrue();
        assertThat(got.isSignedWith(made.secret())).isFalse();
    }

    @Test
    void ofThreeSecretsTheFirstIsOver() {
        String second = endpoints.rotate(made.id(), true, administrator);
        String third = endpoints.rotate(made.id(), true, administrator);

        Got got = next();

        assertThat(got.isSignedWith(third)).isTrue();
        assertThat(got.isSignedWith(second)).isTrue();
        assertThat(got.isSignedWith(made.secret())).isFalse();
    }

    @Test
    void noneStandsInTheDatabase() {
        String fresh = endpoints.rotate(made.id(), true, administrator);
        String row = jdbc.sql("select concat_ws(' ', url, description, sealed_secret, sealed_previous)"
                        + " from webhook_endpoint where id = ?")
                .param(made.id())
                .query(String.class)
                .single();

        assertThat(row)
                .doesNotContain("whsec_", fresh.substring(6), made.secret().substring(6));
        assertThat(endpoint().toString()).doesNotContain(endpoint().sealedSecret());
        assertThat(acts()).containsExactly("WEBHOOK_CREATED", "WEBHOOK_SECRET_ROTATED");
    }

    private Got next() {
        int before = receiver.got().size();
        await(happen(payable()), State.DELIVERED);
        return receiver.got().get(before);
    }
}
