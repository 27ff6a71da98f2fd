package dev.kassa.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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

    /** Changes a document while nobody else can, and answers the new one; empty if this account has none of that id. */
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

    /** The account's documents of a kind, newest first, at most {@code limit}, after {@code offset}. */
    public <T> List<T> newest(String kind, String account, int offset, int limit, Class<T> type) {
        return jdbc
                .sql(
                        "select body from sandbox_document where kind = ? and account = ? order by seq desc limit ? offset ?")
                .params(kind, account, limit, offset)
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readValue(body, type))
                .toList();
    }

    private String write(Object body) {
        return json.writeValueAsString(body);
    }
}
