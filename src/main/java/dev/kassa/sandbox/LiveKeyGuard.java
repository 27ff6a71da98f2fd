package dev.kassa.sandbox;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Stops the start when play money and real money would live in one process. It runs before any other bean exists, and reads
 * the settings by name because this room knows no other. A key of no known kind counts as one that moves real money.
 */
@Component
@ConditionalOnSandbox
class LiveKeyGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String KEY = "kassa.stripe.secret-key";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String key = environment.getProperty(KEY, "").strip();
        if (!key.isEmpty() && !key.startsWith("sk_test_") && !key.startsWith("rk_test_")) {
            throw new IllegalStateException(
                    "kassa.sandbox.enabled is true while " + KEY
                            + " is not a test key. Turn the sandbox off to take real payments, or use a key that begins with sk_test_ or rk_test_.");
        }
    }
}
