package dev.kassa.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** On each bean of this room: without {@code kassa.sandbox.enabled=true} there is no sandbox. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "kassa.sandbox.enabled", havingValue = "true")
public @interface ConditionalOnSandbox {}
