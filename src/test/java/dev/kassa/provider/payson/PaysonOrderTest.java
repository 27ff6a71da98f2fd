package dev.kassa.provider.payson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.SomeCheckout;
import dev.kassa.money.Currency;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaysonOrderTest {

    @Test
    void asksForAllThatPaysonDemands() {
        assertThat(wanted(SomeCheckout.atPayson())).isEqualTo("""
            {"description":"0c000000-0000-4000-8000-000000000001",\
            "merchant":{"checkoutUri":"https://kassa.example/pay/pay-token",\
            "confirmationUri":"https://kassa.example/pay/pay-token/return",\
            "notificationUri":"https://kassa.example/webhooks/payson/notification-token",\
            "termsUri":"https://kassa.example/pay/pay-token",\
            "reference":"BOOKING-17","integrationInfo":"Kassa"},\
            "order":{"currency":"sek","items":[\
            {"name":"Klippning","unitPrice":399.00,"quantity":2.00,"taxRate":0.2500,"reference":"1-1-1","type":"service"},\
            {"name":"Avgift å ö","unitPrice":10.50,"quantity":1.00,"taxRate":0.2500,"reference":"2-4-7","type":"fee"}]},\
            "gui":{"locale":"sv","countries":["SE"]}}""");
    }

    @Test
    void namesTheCurrencyInPaysonsWay() {
        assertThat(wanted(SomeCheckout.atPayson().in(Currency.EUR))).contains("\"currency\":\"eur\"");
    }

    @ParameterizedTest
    @CsvSource({"sv, sv", "en, en", "no, no", "nb, no", "dk, da", "da, da", "fi, fi", "de, de", "es, es", "fr, en"})
    void speaksTheCustomersLanguage(String ours, String paysons) {
        assertThat(PaysonOrder.locale(ours)).isEqualTo(paysons);
    }

    private static String wanted(SomeCheckout checkout) {
        return new String(PaysonJson.write(PaysonOrder.wanted(checkout.order())), StandardCharsets.UTF_8);
    }
}
