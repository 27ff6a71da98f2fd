package dev.kassa;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database of its own for an application whose test would disturb the others', or be disturbed: the cast is alone in it. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnBooks {

    @Bean
    OwnDatabase ownDatabase() {
        return OwnDatabase.empty();
    }

    @Bean
    @Primary
    JdbcConnectionDetails ownConnection(OwnDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @Primary
    FlywayConnectionDetails ownOwner(OwnDatabase database) {
        JdbcConnectionDetails owner = database.asOwner();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return owner.getUsername();
            }

            @Override
            public String getPassword() {
                return owner.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                return owner.getJdbcUrl();
            }
        };
    }
}
