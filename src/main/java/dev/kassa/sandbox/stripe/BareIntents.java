package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Payments that are made without a session, by a seller who shows a form of its own. */
@Component
@ConditionalOnSandbox
class BareIntents {

    private static final Set<String> EDITABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final List<String> COPIED = List.of(
            "amount",
            "capture_method",
            "customer",
            "description",
            "on_behalf_of",
            "payment_method",
            "receipt_email",
            "setup_future_usage",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
            "transfer_group",
            "application_fee_amount");
    /** What a browser with the publishable key is not shown. */
    private static final List<String> FOR_SELLERS = List.of(
            "application",
            "application_fee_amount",
            "customer",
            "latest_charge",
            "metadata",
            "on_behalf_of",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
            "transfer_group");

    private final Books books;
    private final Events events;
    private final BareTill till;
    private final IntentRules rules;

    BareIntents(Books books, Events events, BareTill till, IntentRules rules) {
        this.books = books;
        this.events = events;
        this.till = till;
        this.rules = rules;
    }

    ObjectNode create(StripeCall call) {
        ObjectNode params = call.params();
        rules.checkNew(call.account(), params);
        ObjectNode intent = books.blank(Kind.INTENT);
        intent.put("currency", params.path("currency").asString().toLowerCase(Locale.ROOT));
        intent.put("client_secret", Books.id(intent) + Id.fresh("_secret_", 25));
        if (params.has("automatic_payment_methods")) {
            intent.putObject("automatic_payment_methods")
                    .put("allow_redirects", "always")
                    .put(
                            "enabled",
                            params.at("/automatic_payment_methods/enabled")
                                    .asString()
                                    .equals("true"));
        }
        intent.set("metadata", SessionMaker.labels(params.path("metadata")));
        copy(params, intent);
        ObjectNode purse = books.blank(Kind.PURSE).put("id", Books.id(intent));
        purse.put("currency", intent.path("currency").asString());
        books.add(Kind.PURSE, call.account(), purse);
        books.add(Kind.INTENT, call.account(), intent);
        events.emit(call.account(), "payment_intent.created", intent, call.cause());
        return intent;
    }

    /** @throws StripeError 400 if somebody has paid, or it was cancelled */
    ObjectNode update(StripeCall call, String id) {
        return changed(call, id, "updated", intent -> {
            rules.checkAmount(call.params(), intent.path("currency").asString());
            rules.checkNamed(call.account(), call.params());
            copy(call.params(), intent);
            ObjectNode labels = (ObjectNode) intent.path("metadata");
            call.params().path("metadata").properties().forEach(label -> {
                if (label.getValue().asString("").isEmpty()) {
                    labels.remove(label.getKey());
                } else {
                    labels.set(label.getKey(), label.getValue());
                }
            });
            books.put(Kind.INTENT, call.account(), intent);
        });
    }

    /** What the payer's bank says to it; a refusal is a state of the intent, and comes back as {@link #refusalIn}. */
    ObjectNode confirm(StripeCall call, String id) {
        forCaller(call, books.get(Kind.INTENT, call.account(), id));
        return forCaller(call, changed(call, id, "confirmed", intent -> {
            if (call.params().has("receipt_email")) {
                intent.set("receipt_email", call.params().get("receipt_email"));
            }
            till.pay(call.account(), intent, method(call, intent), call.cause());
        }));
    }

    private static String method(StripeCall call, ObjectNode intent) {
        return Books.text(call.params(), "payment_method")
                .or(() -> Books.text(intent, "payment_method"))
                .orElseThrow(() -> StripeError.state(
                        "payment_intent_unexpected_state",
                        "You cannot confirm this PaymentIntent because it's missing a payment method."));
    }

    private ObjectNode changed(StripeCall call, String id, String wish, Consumer<ObjectNode> change) {
        String account = call.account();
        var result = new AtomicReference<ObjectNode>();
        ObjectNode known = books.get(Kind.INTENT, account, id);
        if (!Books.isBare(known)) {
            throw StripeError.state(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent belongs to a Checkout Session and could not be " + wish + ".");
        }
        books.hold(account, known, purse -> {
            ObjectNode intent = books.get(Kind.INTENT, account, id);
            if (!EDITABLE.contains(intent.path("status").asString())) {
                throw Intents.unexpected(intent, wish, "requires_payment_method");
            }
            change.accept(intent);
            Books.text(intent.path("metadata"), "checkout").ifPresent(name -> purse.put("client_reference_id", name));
            result.set(intent);
        });
        return Objects.requireNonNull(result.get());
    }

    /** What becomes of a payment that is under way. Nothing happens if none is. */
    void turn(String account, String id, BareTill.Turn turn) {
        books.hold(account, books.get(Kind.INTENT, account, id), _ -> {
            till.turn(account, books.get(Kind.INTENT, account, id), turn, Cause.NONE);
        });
    }

    private static void copy(ObjectNode params, ObjectNode intent) {
        COPIED.stream().filter(params::has).forEach(field -> {
            boolean isWhole = params.path(field).asString("").matches("\\d+") && field.startsWith("a");
            if (isWhole) {
                intent.put(field, params.path(field).asLong());
            } else {
                intent.set(field, params.get(field).deepCopy());
            }
        });
        if (params.has("payment_method") && intent.path("status").asString().equals("requires_payment_method")) {
            intent.put("status", "requires_confirmation");
        }
    }

    /** @throws StripeError 404 if a browser shows another secret than the intent's */
    static ObjectNode forCaller(StripeCall call, ObjectNode intent) {
        if (call.clientSecret() == null) {
            return intent;
        }
        if (!call.clientSecret().equals(intent.path("client_secret").asString(""))) {
            throw StripeError.noSuch("payment_intent", "intent", Books.id(intent));
        }
        ObjectNode shown = intent.deepCopy();
        FOR_SELLERS.forEach(shown::remove);
        return shown;
    }

    /** The refusal that confirming came to; null if it came to none. */
    static @Nullable StripeError refusalIn(ObjectNode object) {
        if (!object.path("object").asString("").equals("payment_intent")
                || Books.hidden(object).remove(BareTill.REFUSED) == null) {
            return null;
        }
        var error = object.path("last_payment_error");
        return StripeError.declined(
                error.path("code").asString(),
                Books.text(error, "decline_code").orElse(null),
                error.path("message").asString(),
                JsonNodeFactory.instance.objectNode().setAll(Books.shown(object)));
    }
}
