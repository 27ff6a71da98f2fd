package dev.kassa;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migrated database that one test has for itself, beside the one that all others share, with the same two users. */
public final class OwnDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "kassa_" + COUNT.incrementAndGet();

    private final LocalMariaDb server;

    private OwnDatabase(LocalMariaDb server) {
        this.server = server;
    }

    /** An empty one, migrated to the newest version. */
    public static OwnDatabase migrated() {
        return migrated(LocalMariaDb.get());
    }

    static OwnDatabase migrated(LocalMariaDb server) {
        OwnDatabase database = empty(server);
        database.migrate("latest");
        return database;
    }

    /** One without a single table. */
    public static OwnDatabase empty() {
        return empty(LocalMariaDb.get());
    }

    private static OwnDatabase empty(LocalMariaDb server) {
        var database = new OwnDatabase(server);
        JdbcClient.create(source(server.url(), LocalMariaDb.OWNER, LocalMariaDb.OWNER_PASSWORD))
                .sql("create or replace database " + database.name
                        + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci")
                .update();
        return database;
    }

    /** Migrates up to this version, and gives the application's user its rights. */
    public void migrate(String version) {
        Flyway.configure()
                .dataSource(owner())
                .target(version)
                .callbacks(new Grants(application(), false))
                .load()
                .migrate();
    }

    /** As whom the tables belong to. */
    public DataSource owner() {
        return source(server.url(name), LocalMariaDb.OWNER, LocalMariaDb.OWNER_PASSWORD);
    }

    /** The same for an application that migrates by itself and may clear its tables. */
    public JdbcConnectionDetails asOwner() {
        String url = url();
        return new JdbcConnectionDetails() {
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

    /** As the application. */
    public DataSource application() {
        return source(url(), user(), password());
    }

    public String url() {
        return server.url(name);
    }

    public String user() {
        return LocalMariaDb.USER;
    }

    public String password() {
        return LocalMariaDb.PASSWORD;
    }

    private static DataSource source(String url, String user, String password) {
        return new DriverManagerDataSource(url, user, password);
    }
}
