package dev.kassa;

import org.springframework.boot.SpringApplication;

/** The demo: Kassa with its database and the providers' sandboxes, from {@code mvn spring-boot:test-run}. */
public class TestApp {

    public static void main(String[] arguments) {
        SpringApplication.from(App::main).with(EmbeddedMariaDb.class).run(arguments);
    }
}
