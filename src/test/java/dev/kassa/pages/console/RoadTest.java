package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.CheckoutStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadTest {

    private static final Instant AT = Instant.parse("2026-11-20T13:02:00Z");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "None,              false, here ahead ahead ahead",
        "Created,           false, here ahead ahead ahead",
        "FormsFilled,       false, here ahead ahead ahead",
        "ReadyToPay,        false, here ahead ahead ahead",
        "ProcessingPayment, false, here ahead ahead ahead",
        "ReadyToShip,       true,  past here ahead ahead",
        "Shipped,           true,  past past here ahead",
        "Shipped,           false, past past here ahead",
        "PaidToAccount,     true,  past past past here",
        "Canceled,          false, stopped ahead ahead ahead",
        "Canceled,          true,  past stopped ahead ahead",
        "Expired,           false, stopped ahead ahead ahead",
        "Expired,           true,  past stopped ahead ahead",
        "Denied,            false, stopped ahead ahead ahead",
        "Credited,          true,  here past ahead ahead",
        "Credited,          false, here ahead ahead ahead"
    })
    void theMoneyIsAtOnePlace(String status, boolean reserved, String states) {
        List<Road> road = Road.of(CheckoutStatus.of(status), reserved, List.of(), STOCKHOLM);

        assertThat(road).extracting(Road::state).containsExactly(states.split(" "));
        assertThat(road).extracting(Road::place).containsExactly("customer", "reserved", "requested", "account");
    }

    @Test
    void saysWhenItCameThereInTheCompanysZone() {
        var trail = List.of(
                entry("Shipped", AT.plusSeconds(60)),
                entry("ReadyToShip", AT),
                entry("ReadyToShip", AT.plusSeconds(9)));

        assertThat(Road.of(CheckoutStatus.SHIPPED, true, trail, STOCKHOLM))
                .extracting(Road::note)
                .containsExactly(null, "2026-11-20 14:02", "2026-11-20 14:03", null);
    }

    @Test
    void saysWhenItWasGivenBackAndWhereItHadBeen() {
        var trail = List.of(
                entry("Created", AT.minusSeconds(60)),
                entry("ReadyToShip", AT),
                entry("Shipped", AT.plusSeconds(60)),
                entry("Credited", AT.plusSeconds(86_400)));

        List<Road> road = Road.of(CheckoutStatus.CREDITED, true, trail, STOCKHOLM);

        assertThat(road).extracting(Road::state).containsExactly("here", "past", "past", "ahead");
        assertThat(road)
                .extracting(Road::note)
                .containsExactly("2026-11-21", "2026-11-20 14:02", "2026-11-20 14:03", null);
        assertThat(road).extracting(Road::refunded).containsExactly(true, false, false, false);
    }

    private static AuditEntry entry(String after, Instant at) {
        return AuditEntry.move("X", Actor.anonymous(), at, UUID.randomUUID(), UUID.randomUUID(), "Created", after);
    }
}
