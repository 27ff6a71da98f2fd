package dev.kassa.sandbox.stripe;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Long lists of words from Stripe's description of 2026-07-29.dahlia. */
final class Words {

    static final List<String> LOCALES = List.of(
            "auto", "bg", "cs", "da", "de", "el", "en", "en-GB", "es", "es-419", "et", "fi", "fil", "fr", "fr-CA", "hr",
            "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk",
            "sl", "sv", "th", "tr", "vi", "zh", "zh-HK", "zh-TW");

    /** Parameters of a new session that exist at Stripe but have no part in Kassa's story. */
    static final Set<String> UNPLAYED = Set.of(
            "adaptive_pricing",
            "after_expiration",
            "automatic_tax",
            "branding_settings",
            "consent_collection",
            "custom_fields",
            "custom_text",
            "customer_account",
            "customer_update",
            "discounts",
            "excluded_payment_method_types",
            "integration_identifier",
            "invoice_creation",
            "managed_payments",
            "name_collection",
            "optional_items",
            "origin_context",
            "payment_method_collection",
            "payment_method_configuration",
            "payment_method_data",
            "payment_method_options",
            "permissions",
            "phone_number_collection",
            "saved_payment_method_options",
            "setup_intent_data",
            "shipping_address_collection",
            "shipping_options",
            "subscription_data",
            "tax_id_collection",
            "wallet_options");

    /** Parameters of intents that exist at Stripe but have no part in Kassa's story. */
    static final Set<String> UNPLAYED_OF_INTENTS = Set.of(
            "allowed_payment_method_types",
            "amount_details",
            "amount_to_confirm",
            "confirm",
            "confirmation_method",
            "confirmation_token",
            "customer_account",
            "error_on_requires_action",
            "excluded_payment_method_types",
            "hooks",
            "mandate",
            "mandate_data",
            "off_session",
            "payment_details",
            "payment_method_configuration",
            "payment_method_data",
            "payment_method_options",
            "radar_options",
            "shipping");

    /** The smallest total of a payment, in minor units, for each currency that the sandbox takes. */
    static final Map<String, Long> FLOORS =
            Map.of("sek", 300L, "nok", 300L, "dkk", 250L, "eur", 50L, "usd", 50L, "gbp", 30L);

    private Words() {}
}
