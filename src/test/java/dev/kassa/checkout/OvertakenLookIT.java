package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.KassaTest;
import dev.kassa.Outside;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.cast.Cast;
import dev.kassa.cast.CastOrder;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Several look at once when a customer pays: letters, the return page, a button. The slowest look is not the latest truth. */
@KassaTest
class OvertakenLookIT {

    private static final Actor ANYBODY = Actor.system("test");

    @Value("${kassa.base-url}")
    String baseUrl;

    @Autowired
    CheckoutService service;

    @Autowired
    Observing observing;

    @Autowired
    Providers providers;

    @Autowired
    dev.kassa.audit.AuditTrail trail;

    @BeforeEach
    void silence() {
        new Outside(baseUrl).silenceStripe();
    }

    @org.junit.jupiter.api.AfterEach
    void reset() {
        new Outside(baseUrl).mend();
    }

    @Test
    void aLookThatWasOvertakenChangesNothing() {
        Checkout before = open();
        Sighting old = providers.look(before);
        pay(before);
        service.refresh(before.id(), ANYBODY);

        Checkout after = observing.see(before, old, ANYBODY);

        assertThat(after.status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(after.providerStatus()).isEqualTo("complete");
        assertThat(service.find(before.id(), ANYBODY).discrepancy()).isNull();
        assertThat(acts(before)).doesNotContain("DISCREPANCY").containsOnlyOnce("PAID");
    }

    @Test
    void aLookThatIsAtOddsIsStillTold() {
        Checkout before = open();
        Sighting old = providers.look(before);
        pay(before);
        Checkout paid = service.refresh(before.id(), ANYBODY).checkout();

        observing.see(paid, old, ANYBODY);

        assertThat(service.find(before.id(), ANYBODY).discrepancy()).isEqualTo(CheckoutStatus.CREATED);
        assertThat(acts(before)).contains("DISCREPANCY");
    }

    private Checkout open() {
        var wish = CastOrder.service(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, "look-" + UUID.randomUUID());
        return service.open(wish, Actor.anonymous()).checkout();
    }

    private void pay(Checkout checkout) {
        new Outside(baseUrl).payAtStripe(String.valueOf(checkout.providerReference()));
    }

    private List<String> acts(Checkout checkout) {
        return trail.of(checkout.id()).stream().map(AuditEntry::act).toList();
    }
}
