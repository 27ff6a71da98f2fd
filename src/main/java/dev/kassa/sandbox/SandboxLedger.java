package dev.kassa.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What both providers were asked to do about money, and what they did: one row each, never changed. Calls and effects are
 * counted apart, so that somebody outside can tell a repeated call, which is harmless, from a doubled payment, which is not.
 */
@Component
@ConditionalOnSandbox
public class SandboxLedger {

    private static final RowMapper<Sum> SUM = new SimplePropertyRowMapper<>(Sum.class);
    private static final RowMapper<Movement> MOVEMENT = new SimplePropertyRowMapper<>(Movement.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        jdbc.sql("""
                create table if not exists sandbox_movement (
                  seq          bigint       not null auto_increment,
                  provider     varchar(10)  not null,
                  account      varchar(100) not null,
                  checkout     varchar(100) not null,
                  label        varchar(200),
                  currency     varchar(3)   not null,
                  deed         varchar(20)  not null,
                  is_effect    boolean      not null,
                  amount_minor bigint       not null,
                  call_key     varchar(255),
                  at           datetime(6)  not null,
                  primary key (seq),
                  key sandbox_movement_checkout (checkout, seq))
                """).update();
    }

    /**
     * Whose money it is about.
     *
     * @param checkout the provider's id of it
     * @param label the seller's own name of it, if it gave one
     * @param currency its ISO code in small letters
     */
    public record Purse(
            String provider,
            String account,
            String checkout,
            @Nullable String label,
            String currency) {}

    /** A line of the ledger. {@code isEffect} tells something done from something asked for. */
    public record Movement(
            String provider,
            String account,
            String checkout,
            @Nullable String label,
            String currency,
            Deed deed,
            boolean isEffect,
            long amountMinor,
            @Nullable String key,
            LocalDateTime at) {}

    /** Of one checkout: how often each was asked for, how often it was done, and the amounts of what was done. */
    public record Sum(
            String provider,
            String account,
            String checkout,
            @Nullable String label,
            String currency,
            int captureCalls,
            int captures,
            long capturedMinor,
            int cancellationCalls,
            int cancellations,
            int lapses,
            int refundCalls,
            int refunds,
            long refundedMinor,
            int refundFailures,
            long refundFailedMinor) {}

    /** A call has come, whatever becomes of it. Written at once and for good. */
    public void asked(Purse purse, Deed deed, long amountMinor, @Nullable String key) {
        write(purse, deed, false, amountMinor, key);
    }

    /** It was done. Written in the transaction of the work, so that there is no effect without its line and no line without. */
    public void happened(Purse purse, Deed deed, long amountMinor, @Nullable String key) {
        write(purse, deed, true, amountMinor, key);
    }

    private void write(Purse purse, Deed deed, boolean isEffect, long amountMinor, @Nullable String key) {
        jdbc.sql("insert into sandbox_movement (provider, account, checkout, label, currency, deed, is_effect,"
                        + " amount_minor, call_key, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        purse.provider(),
                        purse.account(),
                        purse.checkout(),
                        purse.label(),
                        purse.currency(),
                        deed.name(),
                        isEffect,
                        amountMinor,
                        key,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .update();
    }

    /** @param name a provider's id or the seller's own name of a checkout; null for all of them, in order of their first line */
    List<Sum> sums(@Nullable String name) {
        return jdbc.sql("""
                select provider, account, checkout, max(label) as label, max(currency) as currency,
                  sum(deed = 'CAPTURE' and not is_effect) as capture_calls,
                  sum(deed = 'CAPTURE' and is_effect) as captures,
                  sum(if(deed = 'CAPTURE' and is_effect, amount_minor, 0)) as captured_minor,
                  sum(deed = 'CANCELLATION' and not is_effect) as cancellation_calls,
                  sum(deed = 'CANCELLATION' and is_effect) as cancellations,
                  sum(deed = 'LAPSE') as lapses,
                  sum(deed = 'REFUND' and not is_effect) as refund_calls,
                  sum(deed = 'REFUND' and is_effect) as refunds,
                  sum(if(deed = 'REFUND' and is_effect, amount_minor, 0)) as refunded_minor,
                  sum(deed = 'REFUND_FAILURE') as refund_failures,
                  sum(if(deed = 'REFUND_FAILURE', amount_minor, 0)) as refund_failed_minor
                from sandbox_movement where :name is null or checkout = :name or label = :name
                group by provider, account, checkout order by min(seq)
                """).param("name", name).query(SUM).list();
    }

    /** Line by line, oldest first. */
    List<Movement> movements(String name) {
        return jdbc.sql(
                        "select provider, account, checkout, label, currency, deed, is_effect, amount_minor,"
                                + " call_key as `key`, at from sandbox_movement where checkout = :name or label = :name order by seq")
                .param("name", name)
                .query(MOVEMENT)
                .list();
    }
}
