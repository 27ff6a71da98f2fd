package dev.kassa.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The providers' own books: one JSON document an object, walled by kind and account, kept in a table of the sandbox's own so
 * that they outlive a restart of the application as the real providers' books would.
 */
@Component
@ConditionalOnSandbox
public class SandboxStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final JsonMapper json;
    private final Clock clock;

    SandboxStore(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        // Who waited for a lock must then see what the one before wrote, and not what stood there when the wait began.
        this.ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.json = json;
        this.clock = clock;
        jdbc.sql("""
                create table if not exists sandbox_document (
                  seq        bigint       not null auto_increment,
                  kind       varchar(40)  not null,
                  id         varchar(190) not null,
                  account    varchar(100) not null,
                  created_at datetime(6)  not null,
                  body       longtext     not null,
                  primary key (seq),
                  unique key sandbox_document_id (kind, id),
                  key sandbox_document_account (kind, account, seq))
                """).update();
    }

    /** Adds a document; an id that the kind already has is a {@code DuplicateKeyException}. */
    public void add(String kind, String account, String id, Object body) {
        jdbc.sql("insert into sandbox_document (kind, id, account, created_at, body) values (?, ?, ?, ?, ?)")
                .params(kind, id, account, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), write(body))
                .update();
    }

    /** The document if this account owns it. */
    public <T> Optional<T> find(String kind, String account, String id, Class<T> type) {
        return jdbc.sql("select body from sandbox_document where kind = ? and account = ? and id = ?")
                .params(kind, account, id)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, type));
    }

    /** The account that owns the document, for those who come with an id alone, as a payer with a link does. */
    public Optional<String> owner(String kind, String id) {
        return jdbc.sql("select account from sandbox_document where kind = ? and id = ?")
                .params(kind, id)
                .query(String.class)
                .optional();
    }

    /**
     * Changes a document while nobody else can, and answers the new one; empty if this account has none of that id. What the
     * change itself writes here is kept or undone together with it.
     */
    public <T> Optional<T> change(String kind, String account, String id, Class<T> type, UnaryOperator<T> change) {
        return ownTransaction.execute(_ -> {
            Optional<T> changed = jdbc.sql(
                            "select body from sandbox_document where kind = ? and account = ? and id = ? for update")
                    .params(kind, account, id)
                    .query(String.class)
                    .optional()
                    .map(body -> change.apply(json.readValue(body, type)));
            changed.ifPresent(
                    body -> jdbc.sql("update sandbox_document set body = ? where kind = ? and account = ? and id = ?")
                            .params(write(body), kind, account, id)
                            .update());
            return changed;
        });
    }

    /** Forgets a document; nothing happens if the account has none of that id. */
    public void remove(String kind, String account, String id) {
        jdbc.sql("delete from sandbox_document where kind = ? and account = ? and id = ?")
                .params(kind, account, id)
                .update();
    }

    /** Runs the work so that all it writes here is kept, or, if it throws, none of it. */
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        return ownTransaction.execute(_ -> work.get());
    }

    /** The account's documents of a kind, newest first, at most {@code limit}. */
    public <T> List<T> newest(String kind, String account, int limit, Class<T> type) {
        return read(
                type,
                jdbc.sql("select body from sandbox_document where kind = ? and account = ? order by seq desc limit ?")
                        .params(kind, account, limit));
    }

    /** Every account's documents of a kind, newest first, at most {@code limit}. */
    public <T> List<T> newestOfAll(String kind, int limit, Class<T> type) {
        return read(
                type,
                jdbc.sql("select body from sandbox_document where kind = ? order by seq desc limit ?")
                        .params(kind, limit));
    }

    /** At most {@code limit} documents made before the one named, newest first; none if the account has no such one. */
    public <T> List<T> olderThan(String kind, String account, String id, int limit, Class<T> type) {
        return read(
                type,
                jdbc.sql("select body from sandbox_document where kind = ? and account = ? and seq <"
                                + " (select seq from sandbox_document where kind = ? and account = ? and id = ?)"
                                + " order by seq desc limit ?")
                        .params(kind, account, kind, account, id, limit));
    }

    /** At most {@code limit} documents made after the one named, oldest first; none if the account has no such one. */
    public <T> List<T> newerThan(String kind, String account, String id, int limit, Class<T> type) {
        return read(
                type,
                jdbc.sql("select body from sandbox_document where kind = ? and account = ? and seq >"
                                + " (select seq from sandbox_document where kind = ? and account = ? and id = ?)"
                                + " order by seq limit ?")
                        .params(kind, account, kind, account, id, limit));
    }

    /** Every account's documents of a kind that have this text in a top-level field, oldest first, at most {@code limit}. */
    public <T> List<T> having(String kind, String field, String value, int limit, Class<T> type) {
        return read(
                type,
                jdbc.sql("select body from sandbox_document where kind = ? and json_value(body, ?) = ?"
                                + " order by seq limit ?")
                        .params(kind, "$." + field, value, limit));
    }

    private <T> List<T> read(Class<T> type, JdbcClient.StatementSpec statement) {
        return statement.query(String.class).list().stream()
                .map(body -> json.readValue(body, type))
                .toList();
    }

    private String write(Object body) {
        return json.writeValueAsString(body);
    }
}
