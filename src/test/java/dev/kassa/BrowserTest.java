package dev.kassa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link KassaTest} seen through a browser: a test method that has a {@link Browser} parameter gets a new one, which is
 * closed after the test. If the test fails, the page it failed on is kept as {@code target/screenshots/failed-….png}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@KassaTest
@ExtendWith(BrowserPerTest.class)
public @interface BrowserTest {}
