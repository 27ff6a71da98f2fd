package dev.kassa.webhook;

import dev.kassa.watch.Backlog;
import dev.kassa.watch.Books;
import dev.kassa.watch.Guarantee;
import dev.kassa.watch.RowBacklog;
import dev.kassa.watch.RowGuarantee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the letterbox promises: whatever a provider tells is looked into, soon and without giving up. */
@Configuration(proxyBeanMethods = false)
class LetterGuarantees {

    @Bean
    Guarantee everyLetterHandled(Books books) {
        return new RowGuarantee("every-letter-handled", books, "letter", """
                select coalesce(cast(checkout_id as char), concat(provider, ' ', type, ' ', id)) from letter
                where id > :after and id <= :upTo and outcome = 'UNREAD'
                  and (due_at is null or received_at < :now - interval 1 hour)""");
    }

    @Bean
    Backlog waitingLetters(Books books) {
        return new RowBacklog("letters", books, """
                select count(*) as waiting, min(received_at) as oldest from letter
                where outcome = 'UNREAD' and due_at is not null""");
    }
}
