package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe's own staff would see, for people who try things out: the newest sessions of each account and all deliveries. */
@Component
@ConditionalOnSandbox
class BackOffice {

    private static final int SESSIONS_PER_ACCOUNT = 20;
    private static final int DELIVERIES = 50;

    private final StripeSandboxProperties settings;
    private final SandboxStore store;
    private final Sessions sessions;
    private final Refunds refunds;
    private final Books books;

    BackOffice(StripeSandboxProperties settings, SandboxStore store, Sessions sessions, Refunds refunds, Books books) {
        this.settings = settings;
        this.store = store;
        this.sessions = sessions;
        this.refunds = refunds;
        this.books = books;
    }

    record Shelf(String account, List<Row> rows) {}

    record Row(
            String id,
            Instant created,
            String total,
            String uiMode,
            String status,
            String paymentStatus,
            @Nullable String payPage,
            boolean canSettle,
            boolean canRefund,
            List<Back> refunds) {}

    /** A refund. */
    record Back(String id, String amount, String status) {}

    List<Shelf> shelves() {
        List<String> accounts = new ArrayList<>(List.of(Books.PLATFORM));
        accounts.addAll(settings.accounts());
        return accounts.stream()
                .map(account -> new Shelf(
                        account,
                        store.newest(Kind.SESSION.shelf(), account, SESSIONS_PER_ACCOUNT, ObjectNode.class).stream()
                                .map(session -> row(account, sessions.current(account, session)))
                                .toList()))
                .filter(shelf -> !shelf.rows().isEmpty())
                .toList();
    }

    List<Delivery> deliveries() {
        return store.newestOfAll(Deliveries.SHELF, DELIVERIES, Delivery.class);
    }

    private Row row(String account, ObjectNode session) {
        Optional<ObjectNode> intent =
                Books.text(session, "payment_intent").flatMap(id -> books.find(Kind.INTENT, account, id));
        return new Row(
                Books.id(session),
                Instant.ofEpochSecond(session.path("created").asLong()),
                money(session, "amount_total"),
                session.path("ui_mode").asString(),
                session.path("status").asString(),
                session.path("payment_status").asString(),
                Books.text(session, "url").isPresent() ? "/sandbox/stripe/pay/" + Books.id(session) : null,
                intent.filter(payment -> payment.path("status").asString().equals("processing"))
                        .isPresent(),
                intent.flatMap(payment -> Books.text(payment, "latest_charge"))
                        .flatMap(charge -> books.find(Kind.CHARGE, account, charge))
                        .filter(charge -> charge.path("captured").asBoolean()
                                && !charge.path("refunded").asBoolean())
                        .isPresent(),
                intent.map(payment -> refunds.of(account, payment)).orElse(List.of()).stream()
                        .map(refund -> new Back(
                                Books.id(refund),
                                money(refund, "amount"),
                                refund.path("status").asString()))
                        .toList());
    }

    private static String money(ObjectNode object, String field) {
        return new Texts("stripe", "en")
                .money(object.path(field).asLong(), object.path("currency").asString());
    }
}
