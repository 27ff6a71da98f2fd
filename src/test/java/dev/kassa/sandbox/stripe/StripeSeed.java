package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.SandboxStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a session of any age and status straight into Stripe's books, with the intent and the charge of one that was paid. */
public final class StripeSeed {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIFE = Duration.ofHours(24);

    private final ObjectNode session;
    private final String currency;
    private @Nullable ObjectNode intent;
    private @Nullable ObjectNode charge;

    private StripeSeed(String id, Instant created, String currency) {
        this.currency = currency;
        this.session = blank(Kind.SESSION, id, created)
                .put("currency", currency)
                .put("ui_mode", "hosted_page")
                .put("expires_at", created.plus(LIFE).getEpochSecond());
        wishes().put("capture_method", "automatic");
    }

    /** @param currency in small letters, as on the wire */
    public static StripeSeed of(String id, Instant created, String currency) {
        return new StripeSeed(id, created, currency);
    }

    /** The one thing that is sold; its price is in minor units, tax included. */
    public StripeSeed item(String name, int quantity, long unitPriceMinor) {
        long total = quantity * unitPriceMinor;
        session.put("amount_subtotal", total).put("amount_total", total);
        ObjectNode item = blank(Kind.ITEM, Id.fresh(Kind.ITEM.prefix, Kind.ITEM.length), Instant.EPOCH)
                .put("description", name)
                .put("currency", currency)
                .put("quantity", quantity)
                .put("amount_subtotal", total)
                .put("amount_total", total);
        Books.hidden(session).putArray("line_items").add(item);
        return this;
    }

    /** The seller's own name of it, told as session's reference and in the intent's metadata. */
    public StripeSeed reference(String checkout) {
        session.put("client_reference_id", checkout);
        wishes().putObject("metadata").put("checkout", checkout);
        return this;
    }

    public StripeSeed embedded() {
        session.put("ui_mode", "embedded_page");
        return this;
    }

    /** To be said before it is paid. */
    public StripeSeed capturedManually() {
        wishes().put("capture_method", "manual");
        return this;
    }

    /** @param wireStatus open, complete or expired */
    public StripeSeed reached(String wireStatus) {
        session.put("status", wireStatus);
        return this;
    }

    /** How the payer of an open one comes to it: by an address, or by the secret of one that is embedded. */
    public StripeSeed reachableAt(String addressOrSecret) {
        session.put(SessionMaker.isEmbedded(session) ? "client_secret" : "url", addressOrSecret);
        return this;
    }

    public StripeSeed payer(String name, String email) {
        ObjectNode payer = session.putObject("customer_details");
        for (String unknown : List.of("address", "business_name", "individual_name", "phone", "tax_ids")) {
            payer.putNull(unknown);
        }
        payer.put("email", email).put("name", name).put("tax_exempt", "none");
        return this;
    }

    /** The payer has paid at this time: the money is taken, or held for as long as nobody captures it. */
    public StripeSeed paid(String intentId, Instant at, boolean isHeld) {
        long amount = session.path("amount_total").asLong();
        charge = blank(Kind.CHARGE, Id.fresh(Kind.CHARGE.prefix, Kind.CHARGE.length), at)
                .put("amount", amount)
                .put("currency", currency)
                .put("paid", true)
                .put("captured", !isHeld)
                .put("amount_captured", isHeld ? 0 : amount)
                .put("status", "succeeded")
                .put("payment_intent", intentId);
        intent = blank(Kind.INTENT, intentId, at)
                .put("amount", amount)
                .put("amount_capturable", isHeld ? amount : 0)
                .put("amount_received", isHeld ? 0 : amount)
                .put("capture_method", wishes().path("capture_method").asString())
                .put("currency", currency)
                .put("latest_charge", Books.id(charge))
                .put("status", isHeld ? "requires_capture" : "succeeded");
        intent.set("metadata", wishes().path("metadata"));
        Books.hidden(intent).put("session", Books.id(session));
        session.put("payment_intent", intentId).put("payment_status", isHeld ? "unpaid" : "paid");
        return this;
    }

    /** Puts all of it into the account's books. An id that is there already is a {@code DuplicateKeyException}. */
    public void insert(SandboxStore store, String account) {
        add(store, account, Kind.CHARGE, charge);
        add(store, account, Kind.INTENT, intent);
        add(store, account, Kind.SESSION, session);
    }

    private static void add(SandboxStore store, String account, Kind kind, @Nullable ObjectNode object) {
        if (object != null) {
            store.add(kind.shelf(), account, Books.id(object), object);
        }
    }

    /** What the session was told for the intent that its payment makes. */
    private ObjectNode wishes() {
        return Books.hidden(session).withObjectProperty("intent");
    }

    private static ObjectNode blank(Kind kind, String id, Instant created) {
        var form = new ClassPathResource("sandbox/stripe/objects/" + kind.object + ".json");
        try (InputStream content = form.getInputStream()) {
            var blank = (ObjectNode) JSON.readTree(content);
            blank.put("id", id);
            if (blank.has("created")) {
                blank.put("created", created.getEpochSecond());
            }
            return blank;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
