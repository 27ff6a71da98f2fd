package dev.kassa.sandbox.stripe;

import static dev.kassa.sandbox.stripe.Shape.choice;
import static dev.kassa.sandbox.stripe.Shape.fields;
import static dev.kassa.sandbox.stripe.Shape.text;
import static dev.kassa.sandbox.stripe.Shape.whole;

import java.util.Map;
import java.util.Set;

/** The parameters of each call that the sandbox plays, as Stripe's description of 2026-07-29.dahlia has them. */
final class Shapes {

    private static final long MOST_MINOR = 999_999_999_999L;

    private static final Shape.Fields PRODUCT_DATA = fields(
            Map.of(
                    "name", text(),
                    "description", text(),
                    "images", new Shape.Rows(new Shape.Address(), 8),
                    "metadata", new Shape.Labels(),
                    "tax_code", text(),
                    "unit_label", text()),
            "name");

    private static final Shape.Fields PRICE_DATA = new Shape.Fields(
            Map.of(
                    "currency", text(3),
                    "product", text(),
                    "product_data", PRODUCT_DATA,
                    "tax_behavior", choice("exclusive", "inclusive", "unspecified"),
                    "unit_amount", whole(0, MOST_MINOR)),
            Set.of("currency"),
            Set.of("recurring", "unit_amount_decimal"));

    private static final Shape.Fields LINE_ITEM = new Shape.Fields(
            Map.of(
                    "price",
                    text(),
                    "price_data",
                    PRICE_DATA,
                    "quantity",
                    whole(1, 999_999),
                    "metadata",
                    new Shape.Labels()),
            Set.of("quantity"),
            Set.of("adjustable_quantity", "tax_rates"));

    private static final Shape.Fields INTENT_DATA = new Shape.Fields(
            Map.of(
                    "application_fee_amount", whole(0, MOST_MINOR),
                    "capture_method", choice("automatic", "automatic_async", "manual"),
                    "description", text(1000),
                    "metadata", new Shape.Labels(),
                    "on_behalf_of", text(),
                    "receipt_email", text(512),
                    "statement_descriptor", text(22),
                    "statement_descriptor_suffix", text(22),
                    "transfer_data",
                            fields(Map.of("amount", whole(1, MOST_MINOR), "destination", text()), "destination"),
                    "transfer_group", text()),
            Set.of(),
            Set.of("setup_future_usage", "shipping"));

    private static final Shape.Fields CREATED = fields(Map.of(
            "gt", whole(0, MOST_MINOR),
            "gte", whole(0, MOST_MINOR),
            "lt", whole(0, MOST_MINOR),
            "lte", whole(0, MOST_MINOR)));

    static final Shape.Fields NOTHING = fields(Map.of());

    static final Shape.Fields PAGE =
            fields(Map.of("limit", whole(1, 100), "starting_after", text(), "ending_before", text()));

    static final Shape.Fields WEBHOOK = new Shape.Fields(
            Map.of(
                    "url", new Shape.Address(),
                    "enabled_events", new Shape.Rows(text(100), 200),
                    "connect", new Shape.Flag(),
                    "description", text(5000),
                    "metadata", new Shape.Labels()),
            Set.of("url", "enabled_events"),
            Set.of("api_version", "allowed_connected_accounts"));

    static final Shape.Fields INTENTS = fields(Map.of(
            "limit", whole(1, 100),
            "starting_after", text(),
            "ending_before", text(),
            "customer", text(),
            "created", CREATED));

    static final Shape.Fields EVENTS = fields(Map.of(
            "limit", whole(1, 100),
            "starting_after", text(),
            "ending_before", text(),
            "type", text(),
            "types", new Shape.Rows(text(), 20),
            "delivery_success", new Shape.Flag(),
            "created", CREATED));

    static final Shape.Fields SESSIONS = fields(Map.of(
            "limit", whole(1, 100),
            "starting_after", text(),
            "ending_before", text(),
            "status", choice("complete", "expired", "open"),
            "payment_intent", text(),
            "customer", text(),
            "customer_details", fields(Map.of("email", text(512)), "email"),
            "created", CREATED));

    private static final Shape.Fields TRANSFER =
            fields(Map.of("amount", whole(1, MOST_MINOR), "destination", text()), "destination");

    static final Shape.Fields INTENT = new Shape.Fields(
            Map.ofEntries(
                    Map.entry("amount", whole(1, MOST_MINOR)),
                    Map.entry("currency", text(3)),
                    Map.entry("application_fee_amount", whole(0, MOST_MINOR)),
                    Map.entry(
                            "automatic_payment_methods",
                            fields(
                                    Map.of("enabled", new Shape.Flag(), "allow_redirects", choice("always", "never")),
                                    "enabled")),
                    Map.entry("capture_method", choice("automatic", "automatic_async", "manual")),
                    Map.entry("customer", text()),
                    Map.entry("description", text(1000)),
                    Map.entry("metadata", new Shape.Labels()),
                    Map.entry("on_behalf_of", text()),
                    Map.entry("payment_method", text()),
                    Map.entry("payment_method_types", new Shape.Rows(choice("card", "klarna", "link", "swish"), 4)),
                    Map.entry("receipt_email", text(512)),
                    Map.entry("setup_future_usage", choice("off_session", "on_session")),
                    Map.entry("statement_descriptor", text(22)),
                    Map.entry("statement_descriptor_suffix", text(22)),
                    Map.entry("transfer_data", TRANSFER),
                    Map.entry("transfer_group", text())),
            Set.of("amount", "currency"),
            Words.UNPLAYED_OF_INTENTS);

    /** What can be said anew while nobody has paid. */
    static final Shape.Fields INTENT_CHANGE = new Shape.Fields(
            Map.ofEntries(
                    Map.entry("amount", whole(1, MOST_MINOR)),
                    Map.entry("application_fee_amount", whole(0, MOST_MINOR)),
                    Map.entry("customer", text()),
                    Map.entry("description", text(1000)),
                    Map.entry("metadata", new Shape.Labels()),
                    Map.entry("payment_method", text()),
                    Map.entry("receipt_email", text(512)),
                    Map.entry("setup_future_usage", choice("off_session", "on_session")),
                    Map.entry("statement_descriptor", text(22)),
                    Map.entry("statement_descriptor_suffix", text(22)),
                    Map.entry("transfer_group", text())),
            Set.of(),
            Words.UNPLAYED_OF_INTENTS);

    static final Shape.Fields CONFIRM = new Shape.Fields(
            Map.of(
                    "payment_method", text(),
                    "receipt_email", text(512),
                    "return_url", new Shape.Address(),
                    "setup_future_usage", choice("off_session", "on_session"),
                    "use_stripe_sdk", new Shape.Flag()),
            Set.of(),
            Words.UNPLAYED_OF_INTENTS);

    static final Shape.Fields CAPTURE = new Shape.Fields(
            Map.of(
                    "amount_to_capture", whole(1, MOST_MINOR),
                    "application_fee_amount", whole(0, MOST_MINOR),
                    "metadata", new Shape.Labels()),
            Set.of(),
            Set.of(
                    "amount_details",
                    "final_capture",
                    "hooks",
                    "payment_details",
                    "statement_descriptor",
                    "statement_descriptor_suffix",
                    "transfer_data"));

    static final Shape.Fields CANCEL = fields(
            Map.of("cancellation_reason", choice("abandoned", "duplicate", "fraudulent", "requested_by_customer")));

    static final Shape.Fields REFUND = new Shape.Fields(
            Map.of(
                    "payment_intent", text(),
                    "charge", text(),
                    "amount", whole(1, MOST_MINOR),
                    "reason", choice("duplicate", "fraudulent", "requested_by_customer"),
                    "metadata", new Shape.Labels()),
            Set.of(),
            Set.of(
                    "currency",
                    "customer",
                    "instructions_email",
                    "origin",
                    "refund_application_fee",
                    "reverse_transfer"));

    static final Shape.Fields REFUNDS = fields(Map.of(
            "limit", whole(1, 100),
            "starting_after", text(),
            "ending_before", text(),
            "payment_intent", text(),
            "charge", text(),
            "created", CREATED));

    static final Shape.Fields SESSION = new Shape.Fields(
            Map.ofEntries(
                    Map.entry("mode", choice("payment", "setup", "subscription")),
                    Map.entry("ui_mode", choice("hosted_page", "embedded_page", "elements", "form")),
                    Map.entry("success_url", new Shape.Address()),
                    Map.entry("cancel_url", new Shape.Address()),
                    Map.entry("return_url", new Shape.Address()),
                    Map.entry("redirect_on_completion", choice("always", "if_required", "never")),
                    Map.entry("line_items", new Shape.Rows(LINE_ITEM, 100)),
                    Map.entry("currency", text(3)),
                    Map.entry("expires_at", whole(0, MOST_MINOR)),
                    Map.entry("client_reference_id", text(200)),
                    Map.entry("customer", text()),
                    Map.entry("customer_email", text(800)),
                    Map.entry("customer_creation", choice("always", "if_required")),
                    Map.entry("locale", new Shape.Choice(Words.LOCALES)),
                    Map.entry("metadata", new Shape.Labels()),
                    Map.entry("payment_intent_data", INTENT_DATA),
                    Map.entry("payment_method_types", new Shape.Rows(choice("card", "klarna", "link", "swish"), 4)),
                    Map.entry("allow_promotion_codes", new Shape.Flag()),
                    Map.entry("billing_address_collection", choice("auto", "required")),
                    Map.entry("submit_type", choice("auto", "book", "donate", "pay", "subscribe"))),
            Set.of("mode"),
            Words.UNPLAYED);

    private Shapes() {}
}
