package dev.kassa.simulation;

import dev.kassa.App;
import dev.kassa.OwnDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.test.autoconfigure.AutoConfigureDataJdbc;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Kassa's own rooms with their real beans and a real database of their own; outside of them there is only the stage. */
@AutoConfigurationPackage(basePackageClasses = App.class)
@AutoConfigureDataJdbc
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    PersistenceExceptionTranslationAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = App.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.kassa\\.(?!(audit|company|checkout)\\.|watch\\.(Books|ChainSound)|Dialect).*"))
class Inside {

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Inside.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "kassa.encryption-key=simulation-encryption-key",
                        "logging.level.dev.kassa.checkout=off") // what goes wrong here was meant to
                .run();
    }

    @Bean
    Stage stage() {
        return new Stage();
    }

    @Bean
    Clock clock(Stage stage) {
        return new WorldClock(stage);
    }

    @Bean
    StripeLike stripeLike(Stage stage) {
        return new StripeLike(stage);
    }

    @Bean
    PaysonLike paysonLike(Stage stage) {
        return new PaysonLike(stage);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database, Stage stage) {
        return new TurnstileTransactions(new JdbcTransactionManager(database), stage);
    }

    @Bean
    OwnDatabase ownDatabase() {
        return OwnDatabase.migrated();
    }

    @Bean
    JdbcConnectionDetails connection(OwnDatabase database) {
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
}
