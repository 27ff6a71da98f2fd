package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsGuardTest {

    private static final String[] FIT = {
        "kassa.stripe.secret-key=sk_live_1",
        "kassa.base-url=https://pay.example",
        "kassa.stripe.webhook-secret=whsec_1",
        "kassa.stripe.connect-webhook-secret=whsec_2",
        "kassa.encryption-key=long-and-random"
    };

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(SettingsGuard.class);

    @Test
    void realMoneyStartsWithAllThatItNeeds() {
        application.withPropertyValues(FIT).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kassa.base-url=http://pay.example",
                "kassa.base-url=",
                "kassa.stripe.webhook-secret=",
                "kassa.stripe.connect-webhook-secret= ",
                "kassa.encryption-key=",
            })
    void andNotWithout(String wrong) {
        application
                .withPropertyValues(FIT)
                .withPropertyValues(wrong)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining(wrong.substring(0, wrong.indexOf('=')) + " must")
                        .hasMessageNotContaining("live_1")
                        .hasMessageNotContaining("whsec_")
                        .hasMessageNotContaining("long-and-random"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rk_live_1", " sk_live_1", "SK_TEST_1", "sk_1"})
    void whatIsNoTestKeyCountsAsReal(String key) {
        application
                .withPropertyValues("kassa.stripe.secret-key=" + key)
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk_test_1", "rk_test_1"})
    void playMoneyAndNoMoneyNeedNothing(String key) {
        application
                .withPropertyValues("kassa.stripe.secret-key=" + key)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "True", "on", "yes", "1", "off"})
    void theSandboxIsOnOrOffAndNothingBetween(String value) {
        application
                .withSystemProperties("kassa.sandbox.enabled=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("kassa.sandbox.enabled must be true or false"));
    }
}
