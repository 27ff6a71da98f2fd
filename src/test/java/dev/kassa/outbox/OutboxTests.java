package dev.kassa.outbox;

import dev.kassa.KassaTest;
import dev.kassa.MutableClock;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.company.PublicId;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Endpoints.Made;
import dev.kassa.outbox.Receiver.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the outbox have in common: a company of their own, things that happen to it, and somebody who is told. */
@KassaTest
abstract class OutboxTests {

    @Autowired
    Endpoints endpoints;

    @Autowired
    Deliveries deliveries;

    @Autowired
    EndpointTable endpointTable;

    @Autowired
    EventTable events;

    @Autowired
    DeliveryTable table;

    @Autowired
    DeliveryList list;

    @Autowired
    Courier courier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    Receiver receiver;
    UUID company;
    Actor administrator;
    Made made;

    @BeforeEach
    void found() {
        receiver = new Receiver();
        company = UUID.randomUUID();
        jdbc.sql("insert into company select :id, :slug, name, organisation_number, country, currency, zone, language,"
                        + " sends_directly, captures_manually, demands_key, embed_hosts, return_hosts"
                        + " from company where slug = 'salong-saga'")
                .param("id", company)
                .param("slug", "outbox-" + company)
                .update();
        administrator = new Actor(Actor.Kind.PERSON, "a@outbox.example", company, Role.ADMINISTRATOR);
        made = endpoints.create(receiver.url(), "test", administrator);
    }

    @AfterEach
    void dissolve() {
        receiver.close();
        jdbc.sql("delete from outbox_event where company_id = ?").param(company).update();
        jdbc.sql("delete from outbox_sequence where payable_id in (select id from payable where company_id = ?)")
                .param(company)
                .update();
        for (String of : List.of("payable", "webhook_endpoint")) {
            jdbc.sql("delete from " + of + " where company_id = ?")
                    .param(company)
                    .update();
        }
        jdbc.sql("delete from company where id = ?").param(company).update();
    }

    Endpoint endpoint() {
        return endpointTable.find(made.id()).orElseThrow();
    }

    UUID payable() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into payable (id, version, public_id, company_id, article_type_id, internal_reference, amount_minor,"
                                + " vat_minor, currency, country_code, language, created_at, changed_at)"
                                + " values (?, 0, ?, ?, 1, ?, 0, 0, 'SEK', 'SE', 'sv', ?, ?)")
                .params(id, PublicId.fresh(), company, id.toString(), clock.instant(), clock.instant())
                .update();
        return id;
    }

    /** Something happens to a payable, of which the company's endpoints are to be told. */
    OutboxEvent happen(UUID payable) {
        Instant now = clock.instant();
        int sequence = events.nextSequence(payable);
        var event = new OutboxEvent(
                EventIds.next(now),
                company,
                payable,
                null,
                sequence,
                "checkout.reserved",
                "{\"type\":\"checkout.reserved\",\"data\":{\"payableId\":\"%s\",\"sequence\":%d}}"
                        .formatted(payable, sequence),
                now);
        events.add(event);
        endpointTable.idsOf(company).forEach(endpoint -> table.add(endpoint, event, now));
        return event;
    }

    Delivery delivery(OutboxEvent event) {
        return list.find(made.id(), event.id()).orElseThrow();
    }

    Delivery await(OutboxEvent event, State state) {
        return awaiting().until(() -> delivery(event), delivery -> delivery.state() == state);
    }

    /** Until so many attempts were made and the last one is noted. */
    Delivery awaitAttempts(OutboxEvent event, int attempts) {
        return awaiting()
                .until(
                        () -> delivery(event),
                        delivery -> delivery.attempts() == attempts && delivery.claimedUntil() == null);
    }

    List<Integer> told(UUID payable) {
        return receiver.got().stream()
                .filter(got -> got.payable().equals(payable.toString()))
                .map(Got::sequence)
                .toList();
    }

    List<String> acts() {
        return jdbc.sql("select act from audit_entry where company_id = ? order by id")
                .param(company)
                .query(String.class)
                .list();
    }

    static ConditionFactory awaiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
