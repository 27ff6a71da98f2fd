package dev.kassa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.context.annotation.Import;

/**
 * A slice: repositories, {@code JdbcClient} and migrations on a real MariaDB, without web or other beans; each test is rolled
 * back. Further beans come by {@code @Import}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJdbcTest
@Import({EmbeddedMariaDb.class, Grants.class, TestTime.class})
@ExtendWith(TestTime.Reset.class)
public @interface DatabaseTest {}
