package dev.kassa.sandbox.payson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaysonJsonTest {

    @Test
    void bindsNamesInAnyCase() {
        PaysonCheckoutDocument read = PaysonJson.read("""
                {"ORDER": {"Currency": "SEK", "iTEMS": [{"NAME": "Å", "unitprice": "12.50", "Quantity": 1}]},
                 "customer": {"IdentityNumber": "4605092222"}, "unheardOf": {"x": 1}}""".getBytes(UTF_8));

        assertThat(read.order.currency).isEqualTo("SEK");
        assertThat(read.order.items.getFirst().name).isEqualTo("Å");
        assertThat(read.order.items.getFirst().unitPrice).isEqualTo(new BigDecimal("12.50"));
        assertThat(read.customer)
                .extracting(customer -> customer.identityNumber)
                .isEqualTo("4605092222");
    }

    @Test
    void aNullIsAsGoodAsNothing() {
        PaysonCheckoutDocument read =
                PaysonJson.read("{\"order\": null, \"gui\": {\"locale\": null}, \"merchant\": null}".getBytes(UTF_8));

        assertThat(read.order.items).isEmpty();
        assertThat(read.gui).extracting(gui -> gui.locale).isEqualTo("sv");
    }

    @Test
    void readsAStatusInAnyCaseAndWritesItsOwn() {
        PaysonCheckoutDocument read = PaysonJson.read("{\"status\": \"PaidToAccount\"}".getBytes(UTF_8));

        assertThat(read.status).isEqualTo(PaysonStatus.PAID_TO_ACCOUNT);
        assertThat(PaysonJson.write(read)).contains("\"status\":\"paidToAccount\"");
    }

    @Test
    void writesAmountsAsNumbersWithTwoDecimalsAndTimesInUtc() {
        var document = PaysonSeed.of(UUID.randomUUID(), "sek")
                .item("1-1", "Klippning", new BigDecimal("1E+3"), BigDecimal.ONE, new BigDecimal("0.25"))
                .reached("readyToShip", Instant.parse("2026-03-01T12:00:00.123456Z"))
                .document();

        assertThat(PaysonJson.write(document))
                .contains("\"unitPrice\":1000.00,", "\"totalTaxAmount\":200.00", "\"quantity\":1.00,")
                .contains("\"readyToShip\":\"2026-03-01T12:00:00.123Z\"")
                .contains("\"expirationTime\":null");
    }

    @Test
    void whatItWritesItReads() {
        var document = PaysonSeed.of(UUID.randomUUID(), "eur")
                .item("1-1", "Fika", new BigDecimal("9.95"), new BigDecimal("2"), new BigDecimal("0.125"))
                .addresses("http://a.example/1", "http://a.example/2", "http://a.example/3", "http://a.example/4")
                .payer("Åsa", "Öberg", "asa@example.com", "831 30")
                .reached("shipped", Instant.parse("2026-03-01T12:00:00Z"))
                .document();

        String written = PaysonJson.write(document);

        assertThat(PaysonJson.write(PaysonJson.read(written.getBytes(UTF_8)))).isEqualTo(written);
    }
}
