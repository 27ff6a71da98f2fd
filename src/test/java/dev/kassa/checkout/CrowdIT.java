package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import dev.kassa.cast.CastOrder;
import dev.kassa.company.ProviderName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many customers of one company at the same moment share its counts and its chain, and none is turned away for it. */
class CrowdIT extends HeartTests {

    @Test
    void allAreServed() throws Exception {
        assertThat(atOnce(
                        40,
                        () -> service.open(
                                        CastOrder.service(
                                                Cast.SAGA.id(),
                                                ProviderName.STRIPE,
                                                UiMode.HOSTED,
                                                "C-" + UUID.randomUUID()),
                                        ANNA)
                                .checkout()
                                .status()))
                .containsOnly(CheckoutStatus.CREATED);
    }
}
