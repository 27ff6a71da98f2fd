package dev.kassa;

import dev.kassa.cast.CastSeeder;
import java.util.Locale;
import org.springframework.boot.SpringApplication;

/** The demo: Kassa with its database and the providers' sandboxes, from {@code mvn spring-boot:test-run}. */
public class TestApp {

    public static void main(String[] arguments) {
        setUnlessGiven("kassa.sandbox.enabled", "true");
        setUnlessGiven("kassa.encryption-key", "demo-encryption-key");
        SpringApplication.from(App::main)
                .with(EmbeddedMariaDb.class, CastSeeder.class, FirstLook.class)
                .run(arguments);
    }

    private static void setUnlessGiven(String property, String value) {
        String variable = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        if (System.getProperty(property) == null && System.getenv(variable) == null) {
            System.setProperty(property, value);
        }
    }
}
