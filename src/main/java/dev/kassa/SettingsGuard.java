package dev.kassa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Stops the start when real money would come in through settings that are not fit for it. It runs before any other bean
 * exists, reads the settings of all rooms by name, and prints no value of theirs.
 */
@Component
class SettingsGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String STRIPE_KEY = "kassa.stripe.secret-key";
    private static final List<String> SECRETS =
            List.of("kassa.stripe.webhook-secret", "kassa.stripe.connect-webhook-secret", "kassa.encryption-key");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> faults = new ArrayList<>();
        if (!Set.of("true", "false").contains(environment.getProperty("kassa.sandbox.enabled", "false"))) {
            faults.add(
                    "kassa.sandbox.enabled must be true or false, in lower case: the sandbox's own settings are found by it.");
        }
        if (isLive(setting(STRIPE_KEY))) {
            faults.addAll(faultsBesideALiveKey());
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(" ", faults));
        }
    }

    private List<String> faultsBesideALiveKey() {
        Stream<String> address = setting("kassa.base-url").startsWith("https://")
                ? Stream.empty()
                : Stream.of("kassa.base-url must begin with https:// when " + STRIPE_KEY + " is a live key.");
        Stream<String> secrets = SECRETS.stream()
                .filter(name -> setting(name).isEmpty())
                .map(name -> name + " must not be blank when " + STRIPE_KEY + " is a live key.");
        return Stream.concat(address, secrets).toList();
    }

    /** A key of no known kind counts as one that moves real money. */
    private static boolean isLive(String key) {
        return !key.isEmpty() && !key.startsWith("sk_test_") && !key.startsWith("rk_test_");
    }

    private String setting(String name) {
        return environment.getProperty(name, "").strip();
    }
}
