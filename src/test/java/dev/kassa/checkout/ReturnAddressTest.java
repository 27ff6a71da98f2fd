package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.company.Company;
import dev.kassa.money.Currency;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://shop.example/thanks",
                "http://localhost:3000/ok?a=b#c",
                "https://anything.test/{CHECKOUT_SESSION_ID}",
                "HTTPS://SHOP.EXAMPLE/"
            })
    void goodAddressesPass(@Nullable String address) {
        assertThat(check(address, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), url",
        "data:text/html;base64;x, url",
        "ftp://shop.example/x, url",
        "//shop.example/x, url",
        "/thanks, url",
        "shop.example, url",
        "https:///x, url",
        "https://, url",
        "'', url",
        "'https://shop.example/a b', url",
        "https://user:pass@shop.example/, urlCredentials",
        "https://shop.example@evil.example/, urlCredentials"
    })
    void badAddressesAreNamed(String address, String code) {
        assertThat(check(address, "")).extracting(Fault::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "https://padel.example/, true",
        "https://PADEL.example/, true",
        "https://www.padel.example/, true",
        "https://padel.example.evil.test/, false",
        "https://evilpadel.example/, false",
        "https://evil.test/padel.example, false"
    })
    void aCompanyMayLimitTheHosts(String address, boolean isGood) {
        List<Fault> faults = check(address, "padel.example *.padel.example");
        assertThat(faults.isEmpty()).isEqualTo(isGood);
    }

    private static List<Fault> check(@Nullable String address, String hosts) {
        var company = new Company(
                new UUID(1, 1), "c", "C", "1", "SE", Currency.SEK, "UTC", "sv", false, false, false, "", hosts);
        var faults = new ArrayList<Fault>();
        ReturnAddress.check("confirmationUrl", address, company, faults);
        return faults;
    }
}
