package dev.kassa.api.servicestack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a member of a request or an answer means, as the documents print it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Description {

    String value();

    /** Whether a request is refused without it. */
    boolean required() default false;

    /** A value to show, as JSON; none for one that follows from the type. */
    String sample() default "";
}
