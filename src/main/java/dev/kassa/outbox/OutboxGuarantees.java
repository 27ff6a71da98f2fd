package dev.kassa.outbox;

import dev.kassa.watch.Books;
import dev.kassa.watch.Guarantee;
import dev.kassa.watch.RowBacklog;
import dev.kassa.watch.RowGuarantee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox promises: whatever is on its way arrives, is tried again, or is given up after a day. */
@Configuration(proxyBeanMethods = false)
class OutboxGuarantees {

    private static final String WANTED = "e.active and e.disabled_at is null and e.removed_at is null";

    /** One that was never tried may wait behind others of its payable, each of which takes its day. */
    @Bean
    Guarantee webhooksMoveOn(Books books) {
        return new RowGuarantee("webhooks-move-on", books, "webhook_delivery", """
                select concat('webhook ', d.id) from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                where d.id > :after and d.id <= :upTo and d.state = 'WAITING' and (
                  d.due_at is null or (WANTED and (
                    (d.tries > 0 and d.tried_since < :now - interval 26 hour)
                    or (d.tries = 0 and greatest(d.created_at, d.due_at) < :now - interval 7 day))))""".replace("WANTED", WANTED));
    }

    @Bean
    RowBacklog waitingWebhooks(Books books) {
        return new RowBacklog("webhooks", books, """
                select count(*) as waiting, min(d.created_at) as oldest
                from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                where d.state = 'WAITING' and WANTED""".replace("WANTED", WANTED));
    }
}
