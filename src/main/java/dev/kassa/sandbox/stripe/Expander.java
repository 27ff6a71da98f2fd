package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces ids by the objects behind them where {@code expand[]} asks for it, and includes what is shown only on demand. */
@Component
@ConditionalOnSandbox
class Expander {

    private static final int DEEPEST = 4;

    private static final Map<String, Set<String>> EXPANDABLE = Map.of(
            "checkout.session", Set.of("payment_intent", "customer", "line_items"),
            "payment_intent", Set.of("latest_charge", "customer"),
            "charge", Set.of("payment_intent", "customer", "refunds"),
            "refund", Set.of("payment_intent", "charge", "customer"));

    private static final Map<String, Kind> TARGETS = Map.of(
            "payment_intent", Kind.INTENT,
            "latest_charge", Kind.CHARGE,
            "charge", Kind.CHARGE,
            "customer", Kind.CUSTOMER);

    private final Books books;
    private final Intents intents;
    private final Refunds refunds;

    Expander(Books books, Intents intents, Refunds refunds) {
        this.books = books;
        this.intents = intents;
        this.refunds = refunds;
    }

    /** The object as the outside sees it, expanded. @throws StripeError for a property that cannot be expanded */
    ObjectNode expand(String account, ObjectNode object, List<String> paths) {
        for (String path : paths) {
            String[] steps = path.split("\\.");
            if (steps.length > DEEPEST) {
                throw StripeError.invalid(
                        null, "expand", "You cannot expand more than " + DEEPEST + " levels of a property.");
            }
            walk(account, object, steps, 0, path);
        }
        strip(object);
        return object;
    }

    private void walk(String account, ObjectNode object, String[] steps, int at, String path) {
        if (at == steps.length) {
            return;
        }
        String field = steps[at];
        if (object.path("object").asString("").equals("list") && field.equals("data")) {
            object.path("data").forEach(row -> walk(account, (ObjectNode) row, steps, at + 1, path));
            return;
        }
        if (!EXPANDABLE
                .getOrDefault(object.path("object").asString(""), Set.of())
                .contains(field)) {
            throw StripeError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
        }
        if (field.equals("line_items") && !object.has(field)) {
            object.set(field, SessionMaker.itemList(object));
        } else if (field.equals("refunds") && !object.has(field)) {
            object.set(field, refunds.listFor(account, object));
        } else if (object.path(field).isString()) {
            Kind kind = TARGETS.get(field);
            if (kind != null) {
                object.set(field, present(kind, account, object.get(field).asString()));
            }
        }
        if (object.get(field) instanceof ObjectNode inner) {
            walk(account, inner, steps, at + 1, path);
        }
    }

    /** An intent is looked at as if it had been asked for by itself: its hold may have lapsed. */
    private ObjectNode present(Kind kind, String account, String id) {
        return kind == Kind.INTENT ? intents.get(account, id) : books.get(kind, account, id);
    }

    private static void strip(@Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            Books.strip(object);
            object.forEach(Expander::strip);
        } else if (node instanceof ArrayNode list) {
            list.forEach(Expander::strip);
        }
    }
}
