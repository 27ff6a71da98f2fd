package dev.kassa;

import dev.kassa.cast.CastSeeder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a port of its own, with a real database, the providers' sandboxes and a clock to
 * move. All such tests share one running application as long as they add no properties, imports or mocks of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = App.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "kassa.sandbox.enabled=true",
            "kassa.reconcile-every=12h", // tests that move the clock call it themselves
            "kassa.watch.check-every=12h",
            "kassa.watch.sample-every=12h"
        })
@ContextConfiguration(initializers = FreePort.class)
@Import({EmbeddedMariaDb.class, CastSeeder.class, TestTime.class})
@ExtendWith(TestTime.Reset.class)
public @interface KassaTest {}
