package dev.kassa.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LiveKeyGuardTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(LiveKeyGuard.class);

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_1", "rk_live_1", " sk_live_1", "SK_LIVE_1", "live_1", "org_live_1"})
    void realMoneyDoesNotStartBesidePlayMoney(String key) {
        application
                .withPropertyValues("kassa.sandbox.enabled=true", "kassa.stripe.secret-key=" + key)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("kassa.sandbox.enabled")
                        .hasMessageContaining("kassa.stripe.secret-key")
                        .hasMessageNotContaining("live_1"));
    }

    @Test
    void eitherAloneStarts() {
        application
                .withPropertyValues("kassa.sandbox.enabled=true", "kassa.stripe.secret-key= rk_test_1")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(LiveKeyGuard.class));
        application
                .withPropertyValues("kassa.sandbox.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withPropertyValues("kassa.stripe.secret-key=sk_live_1")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveKeyGuard.class));
    }
}
