package dev.kassa.checkout;

import dev.kassa.watch.Backlog;
import dev.kassa.watch.Books;
import dev.kassa.watch.Guarantee;
import dev.kassa.watch.RowBacklog;
import dev.kassa.watch.RowGuarantee;
import dev.kassa.watch.WholeGuarantee;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the heart promises of its own books. Most of it the database holds as well; here it is looked for all the same. */
@Configuration(proxyBeanMethods = false)
class HeartGuarantees {

    private static final String WORDS = Stream.of(CheckoutStatus.values())
            .map(status -> "'" + status.word() + "'")
            .collect(Collectors.joining(", "));

    /** Reserved money is taken once or let go once. */
    @Bean
    @Order(1)
    Guarantee requestedOnce(Books books) {
        return new RowGuarantee("requested-once", books, "checkout", """
                select checkout_id from instruction
                where checkout_id > :after and checkout_id <= :upTo
                  and kind in ('PAYMENT_REQUEST', 'CANCELLATION') and outcome = 'SENT'
                group by checkout_id having count(*) > 1""");
    }

    /** The entries of a checkout lead from None, each from where the one before it ended, to where the checkout stands. */
    @Bean
    @Order(2)
    Guarantee everyMoveTraced(Books books) {
        return new RowGuarantee("every-move-traced", books, "checkout", """
                with move as (
                  select subject_id, `before`, `after`,
                    coalesce(lag(`after`) over (partition by subject_id order by id), 'None') as came_from,
                    row_number() over (partition by subject_id order by id desc) as from_last
                  from audit_entry
                  where subject_id > :after and subject_id <= :upTo and `after` is not null)
                select c.id from checkout c left join move m on m.subject_id = c.id
                where c.id > :after and c.id <= :upTo
                group by c.id, c.status
                having coalesce(max(m.`before` <> m.came_from), 0) = 1
                  or coalesce(max(case when m.from_last = 1 then m.`after` end), 'None')
                    <> elt(c.status + 1, WORDS)""".replace("WORDS", WORDS));
    }

    @Bean
    @Order(3)
    Guarantee moneyAddsUp(Books books) {
        return new RowGuarantee("money-adds-up", books, "checkout", """
                select c.id from checkout c
                where c.id > :after and c.id <= :upTo and (
                  c.refunded_minor + c.refunding_minor > c.captured_minor
                  or c.refunded_minor <> c.elsewhere_minor + (
                    select coalesce(sum(i.amount_minor), 0) from instruction i
                    where i.checkout_id = c.id and i.kind = 'REFUND' and i.outcome = 'SENT')
                  or c.refunding_minor <> (
                    select coalesce(sum(i.amount_minor), 0) from instruction i
                    where i.checkout_id = c.id and i.kind = 'REFUND' and i.outcome in ('PENDING', 'UNKNOWN'))
                  or exists (
                    select 1 from checkout_line l
                    where l.checkout_id = c.id
                      and (l.refunded_minor < 0 or l.refunded_minor > l.quantity * l.unit_price_minor)))""");
    }

    @Bean
    Guarantee oneLive(Books books) {
        return new RowGuarantee("one-live", books, "payable", """
                select max(id) from checkout
                where payable_id > :after and payable_id <= :upTo
                  and superseded_by is null and status between 0 and 3
                group by payable_id having count(*) > 1""");
    }

    /** Whoever paid twice for one thing is known: both payments are marked. */
    @Bean
    Guarantee paidTwiceMarked(Books books) {
        return new RowGuarantee("paid-twice-marked", books, "payable", """
                select max(if(paid_twice, null, id)) from checkout
                where payable_id > :after and payable_id <= :upTo
                  and (status between 5 and 7 or discrepancy between 5 and 7)
                group by payable_id having count(*) > 1 and sum(paid_twice) < count(*)""");
    }

    /** Nothing that a provider was told stays without an outcome, and never two things at once. */
    @Bean
    Guarantee nothingLeftOpen(Books books) {
        return new WholeGuarantee(
                "nothing-left-open",
                books,
                "select count(*) from instruction where outcome in ('PENDING', 'UNKNOWN')",
                """
                select checkout_id from instruction
                where outcome in ('PENDING', 'UNKNOWN')
                group by checkout_id
                having count(*) > 1 or min(requested_at) < :now - interval 24 hour or max(next_look_at is null) = 1""");
    }

    @Bean
    Backlog openInstructions(Books books) {
        return new RowBacklog("instructions", books, """
                select count(*) as waiting, min(requested_at) as oldest from instruction
                where outcome in ('PENDING', 'UNKNOWN')""");
    }

    @Bean
    Backlog checkoutsToLookAt(Books books) {
        return new RowBacklog("looks", books, """
                select count(*) as waiting, min(next_look_at) as oldest from checkout where next_look_at <= :now""");
    }
}
