package dev.kassa;

import dev.kassa.cast.CastSeeder;
import org.springframework.boot.SpringApplication;

/** The demo: Kassa with its database and the providers' sandboxes, from {@code mvn spring-boot:test-run}. */
public class TestApp {

    public static void main(String[] arguments) {
        SpringApplication.from(App::main)
                .with(EmbeddedMariaDb.class, CastSeeder.class)
                .withAdditionalProfiles("demo")
                .run(arguments);
    }
}
