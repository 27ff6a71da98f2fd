package dev.kassa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the application's database user what it needs and no more, where the tables belong to another user
 * ({@code spring.flyway.user}). To the audit trail it may then add, but neither change nor empty nor drop it. Where one user
 * does it all, there is nobody to grant anything to, and the triggers guard the trail alone.
 */
@Component
class Grants implements Callback {

    private static final String ORDINARY = "select, insert, update, delete";
    private static final Map<String, String> NARROW = Map.of(
            "audit_entry", "select, insert",
            "audit_chain", "select",
            "audit_verification", "select, insert",
            "flyway_schema_history", "select");
    /** The sandbox makes its own tables. */
    private static final List<String> SANDBOX = List.of("sandbox_document", "sandbox_movement");

    private final DataSource application;
    private final boolean sandbox;

    Grants(DataSource application, @Value("${kassa.sandbox.enabled:false}") boolean sandbox) {
        this.application = application;
        this.sandbox = sandbox;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    @Override
    public void handle(Event event, Context context) {
        try (Connection running = application.getConnection()) {
            String user = account(running);
            if (!user.equals(account(context.getConnection()))) {
                grant(context.getConnection(), user);
            }
        } catch (SQLException problem) {
            throw new FlywayException("The application's database user could not be given its rights", problem);
        }
    }

    private void grant(Connection owner, String user) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute(
                        "grant %s on `%s` to %s".formatted(NARROW.getOrDefault(table, ORDINARY), table, user));
            }
            for (String table : sandbox ? SANDBOX : List.<String>of()) {
                statement.execute("grant create, %s on `%s` to %s".formatted(ORDINARY, table, user));
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Whom the server takes this connection's user for, as it is written in a grant. */
    private static String account(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
