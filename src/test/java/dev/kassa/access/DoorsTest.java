package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DoorsTest {

    @ParameterizedTest
    @CsvSource({
        "/payment/stripe/v1/checkout, true",
        "/Payment/Stripe/v1/checkout, true",
        "/API/StripeV1CreateCheckout[], true",
        "/json/reply/X, true",
        "/articles, true",
        "/Articles/types, true",
        "/apikeys, true",
        "/webhook/endpoints, true",
        "/version, true",
        "/Version.json, true",
        "/articles.csv, true",
        "/versions, false",
        "/webhooks/stripe, false",
        "/endpoints, false",
        "/payments, false",
        "/pay/x, false",
        "/checkouts/api/x, false",
    })
    void programsKnockInAnyCase(String path, boolean forPrograms) {
        assertThat(Doors.matching(Doors.PROGRAMS).matches(new MockHttpServletRequest("GET", path)))
                .isEqualTo(forPrograms);
    }
}
