package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's objects as it would send them, account by account. What Stripe knows but never shows is kept in the same document
 * under a name that {@link #shown} takes away.
 */
@Component
@ConditionalOnSandbox
class Books {

    /** The account that a call without {@code Stripe-Account} works on. */
    static final String PLATFORM = "platform";

    private static final String HIDDEN = "~hidden";

    private final SandboxStore store;
    private final Clock clock;
    private final Map<Kind, ObjectNode> blanks = new EnumMap<>(Kind.class);

    Books(SandboxStore store, Clock clock, JsonMapper json) {
        this.store = store;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            blanks.put(kind, read(json, "sandbox/stripe/objects/" + kind.object + ".json"));
        }
    }

    private static ObjectNode read(JsonMapper json, String resource) {
        try (InputStream form = new ClassPathResource(resource).getInputStream()) {
            return (ObjectNode) json.readTree(form);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A new object with an id and its time of birth, not kept yet. */
    ObjectNode blank(Kind kind) {
        ObjectNode blank = Objects.requireNonNull(blanks.get(kind)).deepCopy();
        blank.put("id", Id.fresh(kind.prefix, kind.length));
        if (blank.has("created")) {
            blank.put("created", clock.instant().getEpochSecond());
        }
        return blank;
    }

    void add(Kind kind, String account, ObjectNode object) {
        store.add(kind.shelf(), account, id(object), object);
    }

    Optional<ObjectNode> find(Kind kind, String account, String id) {
        return store.find(kind.shelf(), account, id, ObjectNode.class);
    }

    /** @throws StripeError 404 if this account has none of that id */
    ObjectNode get(Kind kind, String account, String id) {
        return find(kind, account, id).orElseThrow(() -> StripeError.noSuch(kind.object, kind.param(), id));
    }

    /** Changes the object while nobody else can, and answers it. @throws StripeError 404 if the account has none of that id */
    ObjectNode change(Kind kind, String account, String id, Consumer<ObjectNode> change) {
        return store.change(kind.shelf(), account, id, ObjectNode.class, object -> {
                    change.accept(object);
                    return object;
                })
                .orElseThrow(() -> StripeError.noSuch(kind.object, kind.param(), id));
    }

    /** Holds the session that a payment belongs to, or what stands in for one, while the payment is changed. */
    void hold(String account, ObjectNode intent, Consumer<ObjectNode> act) {
        boolean isBare = isBare(intent);
        change(isBare ? Kind.PURSE : Kind.SESSION, account, isBare ? id(intent) : Intents.session(intent), act);
    }

    /** What {@link #hold} would hold. */
    Optional<ObjectNode> holder(String account, ObjectNode intent) {
        return isBare(intent)
                ? find(Kind.PURSE, account, id(intent))
                : find(Kind.SESSION, account, Intents.session(intent));
    }

    static boolean isBare(ObjectNode intent) {
        return Intents.session(intent).isEmpty();
    }

    /** Writes the object in place of the one with its id. The caller holds the session that it belongs to. */
    void put(Kind kind, String account, ObjectNode object) {
        store.change(kind.shelf(), account, id(object), ObjectNode.class, _ -> object);
    }

    Optional<String> owner(Kind kind, String id) {
        return store.owner(kind.shelf(), id);
    }

    /** The object as the outside sees it. */
    static ObjectNode shown(ObjectNode object) {
        ObjectNode shown = object.deepCopy();
        strip(shown);
        return shown;
    }

    static void strip(ObjectNode object) {
        object.remove(HIDDEN);
    }

    /** What Stripe knows of the object and never shows. */
    static ObjectNode hidden(ObjectNode object) {
        return object.get(HIDDEN) instanceof ObjectNode hidden ? hidden : object.putObject(HIDDEN);
    }

    static String id(ObjectNode object) {
        return object.path("id").asString();
    }

    /** The text in a field, or nothing if it is null or missing. */
    static Optional<String> text(JsonNode object, String field) {
        return object.path(field).isString() ? Optional.of(object.path(field).asString()) : Optional.empty();
    }
}
