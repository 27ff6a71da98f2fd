package dev.kassa;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcMariaDbDialect;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.LetterCasing;
import org.springframework.data.relational.core.sql.IdentifierProcessing.Quoting;

/**
 * Says that the database is MariaDB, which Spring Data would otherwise ask it at every start. The container image is trained
 * for a fast start where no database is at hand, and could not be without this.
 */
@Configuration(proxyBeanMethods = false)
class Dialect {

    @Bean
    JdbcDialect jdbcDialect() {
        return new JdbcMariaDbDialect(IdentifierProcessing.create(new Quoting("`"), LetterCasing.LOWER_CASE));
    }
}
