package dev.kassa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database beside the one that the tests share, on the same server, for those that must be alone with their rows. */
public record OtherDatabase(String getJdbcUrl) implements JdbcConnectionDetails {

    /** An empty one; what was there by this name is gone. */
    public static OtherDatabase empty(String name) {
        LocalMariaDb server = LocalMariaDb.get();
        try (Connection connection =
                        DriverManager.getConnection(server.url(), LocalMariaDb.USER, LocalMariaDb.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists kassa_" + name);
            statement.execute("create database kassa_" + name + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci");
        } catch (SQLException problem) {
            throw new IllegalStateException("No other database could be made", problem);
        }
        return new OtherDatabase(server.url("kassa_" + name));
    }

    @Override
    public String getUsername() {
        return LocalMariaDb.USER;
    }

    @Override
    public String getPassword() {
        return LocalMariaDb.PASSWORD;
    }
}
