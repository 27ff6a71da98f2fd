package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxPort;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a session of parameters that were found good. */
@Component
@ConditionalOnSandbox
class SessionMaker {

    private static final long LIFE_SECONDS = Duration.ofHours(24).toSeconds();
    private static final List<String> COPIED_TEXTS = List.of(
            "ui_mode",
            "success_url",
            "cancel_url",
            "return_url",
            "redirect_on_completion",
            "client_reference_id",
            "customer",
            "customer_email",
            "customer_creation",
            "locale",
            "billing_address_collection",
            "submit_type");

    private final StripeSandboxProperties settings;
    private final SandboxPort port;
    private final Books books;

    SessionMaker(StripeSandboxProperties settings, SandboxPort port, Books books) {
        this.settings = settings;
        this.port = port;
        this.books = books;
    }

    /** An open session, not kept yet. */
    ObjectNode make(ObjectNode params) {
        ObjectNode session = books.blank(Kind.SESSION);
        session.put("ui_mode", "hosted_page");
        for (String field : COPIED_TEXTS) {
            if (params.has(field)) {
                session.set(field, params.get(field));
            }
        }
        if (params.has("customer")) {
            session.putNull("customer_creation");
        }
        if (params.has("allow_promotion_codes")) {
            session.put(
                    "allow_promotion_codes",
                    params.path("allow_promotion_codes").asString().equals("true"));
        }
        session.set("metadata", labels(params.path("metadata")));
        session.set("payment_method_types", types(params));
        session.put(
                "expires_at",
                params.path("expires_at").asLong(session.path("created").asLong() + LIFE_SECONDS));
        setMoney(session, params);
        setDoor(session);
        Books.hidden(session).set("intent", params.path("payment_intent_data").deepCopy());
        return session;
    }

    private void setMoney(ObjectNode session, ObjectNode params) {
        ArrayNode items = Books.hidden(session).putArray("line_items");
        params.path("line_items").forEach(row -> items.add(item(row)));
        long total = SessionRules.total(params);
        session.put("currency", items.get(0).path("currency").asString());
        session.put("amount_subtotal", total);
        session.put("amount_total", total);
        if (total == 0) {
            session.put("payment_status", "no_payment_required");
        }
    }

    private void setDoor(ObjectNode session) {
        String id = Books.id(session);
        if (isEmbedded(session)) {
            if (!session.has("redirect_on_completion")) {
                session.put("redirect_on_completion", "always");
            }
            session.put("client_secret", id + Id.fresh("_secret_", 54));
        } else {
            session.put("url", port.fill(settings.baseUrl()) + "/pay/" + id);
        }
    }

    private ObjectNode item(JsonNode row) {
        JsonNode data = row.path("price_data");
        String currency = data.path("currency").asString().toLowerCase(Locale.ROOT);
        long unit = data.path("unit_amount").asLong();
        long sum = unit * row.path("quantity").asLong();
        ObjectNode price = books.blank(Kind.PRICE);
        price.put("currency", currency);
        price.put("product", Id.fresh("prod_", 14));
        price.put("unit_amount", unit);
        price.put("unit_amount_decimal", Long.toString(unit));
        price.put("tax_behavior", data.path("tax_behavior").asString("unspecified"));
        ObjectNode item = books.blank(Kind.ITEM);
        item.put("currency", currency);
        item.put("description", data.path("product_data").path("name").asString());
        item.put("quantity", row.path("quantity").asLong());
        item.put("amount_subtotal", sum);
        item.put("amount_total", sum);
        item.set("metadata", labels(row.path("metadata")));
        item.set("price", price);
        return item;
    }

    /** Metadata as kept: an empty value means that the name is not wanted. */
    static ObjectNode labels(JsonNode given) {
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        given.properties().stream()
                .filter(entry -> !entry.getValue().asString("").isEmpty())
                .forEach(entry -> labels.set(entry.getKey(), entry.getValue()));
        return labels;
    }

    private static JsonNode types(ObjectNode params) {
        return params.has("payment_method_types")
                ? params.get("payment_method_types")
                : JsonNodeFactory.instance.arrayNode().add("card").add("sepa_debit");
    }

    static boolean isEmbedded(ObjectNode session) {
        return session.path("ui_mode").asString().equals("embedded_page");
    }

    /** The first rows of a session as {@code expand[]=line_items} shows them. */
    static ObjectNode itemList(ObjectNode session) {
        JsonNode items = Books.hidden(session).path("line_items");
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("object", "list");
        ArrayNode rows = list.putArray("data");
        items.valueStream().limit(10).forEach(row -> rows.add(row.deepCopy()));
        list.put("has_more", items.size() > 10);
        list.put("url", "/v1/checkout/sessions/" + Books.id(session) + "/line_items");
        return list;
    }
}
