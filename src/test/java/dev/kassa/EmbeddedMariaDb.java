package dev.kassa;

import java.util.Set;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Connects the application to {@link LocalMariaDb}, unless it was given a database from outside. */
@TestConfiguration(proxyBeanMethods = false)
@Conditional(EmbeddedMariaDb.NoDatabaseGiven.class)
class EmbeddedMariaDb {

    @Bean
    JdbcConnectionDetails embeddedDatabase() {
        String url = LocalMariaDb.get().url();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return LocalMariaDb.USER;
            }

            @Override
            public String getPassword() {
                return LocalMariaDb.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** Tables are made and changed by their owner; the application gets its rights from there. */
    @Bean
    FlywayConnectionDetails ownerOfTheEmbeddedDatabase() {
        String url = LocalMariaDb.get().url();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return LocalMariaDb.OWNER;
            }

            @Override
            public String getPassword() {
                return LocalMariaDb.OWNER_PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** The address in application.yaml is a default and does not count; an argument, property or variable does. */
    static class NoDatabaseGiven implements Condition {

        private static final Set<String> OUTSIDE = Set.of("commandLineArgs", "systemProperties", "systemEnvironment");

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ((ConfigurableEnvironment) context.getEnvironment())
                    .getPropertySources().stream()
                            .filter(source -> OUTSIDE.contains(source.getName()))
                            .noneMatch(source -> source.containsProperty("spring.datasource.url"));
        }
    }
}
