package dev.kassa.checkout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What checkouts have beside themselves, a column at a time: integrators, looks and payers change different ones. */
@Component
class IntentTable {

    private static final RowMapper<Intent> INTENT = new SimplePropertyRowMapper<>(Intent.class);

    private final JdbcClient jdbc;

    IntentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Intent> find(UUID checkoutId) {
        return jdbc.sql("select * from checkout_intent where checkout_id = ?")
                .param(checkoutId)
                .query(INTENT)
                .optional();
    }

    void add(UUID checkoutId, IntentTerms terms) {
        amend(checkoutId, terms.options(), terms.returnUrl());
        set(checkoutId, "receipt_email", terms.receiptEmail());
    }

    /** A session has none of this until somebody says something of it. */
    void amend(UUID checkoutId, String options, @Nullable String returnUrl) {
        jdbc.sql("""
                insert into checkout_intent (checkout_id, options, return_url, moved) values (:id, :options, :url, false)
                on duplicate key update options = :options, return_url = :url""")
                .param("id", checkoutId)
                .param("options", options)
                .param("url", returnUrl)
                .update();
    }

    /** What a look showed. What the provider no longer tells, we keep. */
    void learn(UUID checkoutId, Sighting.Detail seen, @Nullable Long totalMinor) {
        Instrument with = seen.instrument();
        jdbc.sql("""
                insert into checkout_intent (checkout_id, options, moved, charge_reference, method_reference, method_type, brand,
                  last4, expiry_month, expiry_year, on_behalf_of, transfer_group, seen_minor)
                values (:id, '{}', false, :charge, :method, :type, :brand, :last4, :month, :year, :behalf, :transfer, :total)
                on duplicate key update charge_reference = coalesce(:charge, charge_reference),
                  method_reference = coalesce(:method, method_reference), method_type = coalesce(:type, method_type),
                  brand = coalesce(:brand, brand), last4 = coalesce(:last4, last4),
                  expiry_month = coalesce(:month, expiry_month), expiry_year = coalesce(:year, expiry_year),
                  on_behalf_of = coalesce(:behalf, on_behalf_of), transfer_group = coalesce(:transfer, transfer_group),
                  seen_minor = coalesce(:total, seen_minor)""")
                .param("id", checkoutId)
                .param("charge", PaidBy.cut(seen.chargeReference(), 255))
                .param("method", with == null ? null : PaidBy.cut(with.reference(), 255))
                .param("type", with == null ? null : PaidBy.cut(with.type(), 40))
                .param("brand", with == null ? null : PaidBy.cut(with.brand(), 40))
                .param("last4", with == null ? null : PaidBy.cut(with.last4(), 4))
                .param("month", with == null ? null : with.expiryMonth())
                .param("year", with == null ? null : with.expiryYear())
                .param("behalf", PaidBy.cut(seen.onBehalfOf(), 255))
                .param("transfer", PaidBy.cut(seen.transferGroup(), 255))
                .param("total", totalMinor)
                .update();
    }

    /** Null wipes it. */
    void keepSecret(UUID checkoutId, @Nullable String sealed) {
        set(checkoutId, "sealed_secret", sealed);
    }

    /** What the provider is about to be told to ask for; null once it does, or will not. */
    void want(UUID checkoutId, @Nullable Long minor) {
        set(checkoutId, "wanted_minor", minor);
    }

    void markMoved(UUID checkoutId, boolean moved) {
        set(checkoutId, "moved", moved);
    }

    void discard(UUID checkoutId, Instant at) {
        jdbc.sql(
                        "insert into checkout_intent (checkout_id, options, moved, discarded_at) values (:id, '{}', false, :at)"
                                + " on duplicate key update discarded_at = coalesce(discarded_at, :at)")
                .param("id", checkoutId)
                .param("at", at)
                .update();
    }

    private void set(UUID checkoutId, String column, @Nullable Object value) {
        jdbc.sql("update checkout_intent set " + column + " = :value where checkout_id = :id")
                .param("value", value)
                .param("id", checkoutId)
                .update();
    }
}
