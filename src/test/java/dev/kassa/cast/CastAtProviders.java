package dev.kassa.cast;

import dev.kassa.company.ProviderName;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.payson.PaysonCheckoutDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the same stories into the books of the sandbox's providers, so that looking there finds what ours say. */
class CastAtProviders {

    private final ObjectProvider<SandboxStore> store;
    private final JsonMapper json;
    private final String baseUrl;

    CastAtProviders(ObjectProvider<SandboxStore> store, JsonMapper json, @Value("${kassa.base-url}") String baseUrl) {
        this.store = store;
        this.json = json;
        this.baseUrl = baseUrl;
    }

    void write(List<CastStory> stories) {
        store.ifAvailable(books -> stories.forEach(story -> {
            if (story.provider() == ProviderName.PAYSON) {
                payson(story)
                        .insert(books, Objects.requireNonNull(story.company().paysonAgent()));
            } else {
                stripe(story, books);
            }
        }));
    }

    private PaysonCheckoutDocument payson(CastStory story) {
        String[] name = story.customerName().split(" ");
        String page = baseUrl + "/pay/" + CastBooks.token("pay", story);
        var document = PaysonCheckoutDocument.seed(
                        story.id(), story.company().currency().toLowerCase(java.util.Locale.ROOT))
                .item(
                        "1-%d-%d"
                                .formatted(
                                        story.article().typeId(),
                                        story.article().id()),
                        story.company().namesSv()[story.article().nameIndex()],
                        BigDecimal.valueOf(story.article().priceMinor(), 2),
                        BigDecimal.valueOf(story.quantity()),
                        BigDecimal.valueOf(story.article().vatBasisPoints(), 4))
                .payer(name[0], name[1], story.email(), "11122")
                .addresses(
                        page,
                        page + "/return",
                        baseUrl + "/webhooks/payson/" + CastBooks.token("notification", story),
                        page)
                .reference(story.reference());
        story.steps()
                .forEach(step ->
                        document.reached(CastBooks.paysonWord(step.transition().to()), step.at()));
        return document;
    }

    private void stripe(CastStory story, SandboxStore books) {
        String account = story.company().stripeAccount();
        String word = CastBooks.stripeWord(story.status());
        ObjectNode session = blank("checkout.session", story.providerReference(), story.createdAt());
        session.put("status", word)
                .put("ui_mode", story.embedded() ? "embedded_page" : "hosted_page")
                .put("currency", story.company().currency().toLowerCase(java.util.Locale.ROOT))
                .put("amount_subtotal", story.amountMinor())
                .put("amount_total", story.amountMinor())
                .put("client_reference_id", story.id().toString())
                .put("expires_at", story.createdAt().plusSeconds(86_400).getEpochSecond());
        describeLine(session, story);
        if (word.equals("open")) {
            String key = story.embedded() ? "client_secret" : "url";
            String value = story.embedded()
                    ? story.providerReference() + "_secret_" + CastBooks.token("secret", story)
                    : baseUrl.replace("localhost", "127.0.0.1") + "/sandbox/stripe/pay/" + story.providerReference();
            session.put(key, value);
        }
        if (word.equals("complete")) {
            pay(session, story, books, account);
        }
        books.add("stripe.checkout.session", account, story.providerReference(), session);
    }

    private void pay(ObjectNode session, CastStory story, SandboxStore books, String account) {
        boolean reserved = story.status() == dev.kassa.checkout.CheckoutStatus.READY_TO_SHIP;
        String currency = session.path("currency").asString();
        ObjectNode charge =
                blank("charge", "ch_" + CastBooks.token("charge", story).substring(0, 24), story.changedAt());
        charge.put("amount", story.amountMinor())
                .put("currency", currency)
                .put("paid", true)
                .put("captured", !reserved)
                .put("amount_captured", reserved ? 0 : story.amountMinor())
                .put("status", "succeeded")
                .put("payment_intent", CastBooks.intent(story));
        ObjectNode intent = blank("payment_intent", CastBooks.intent(story), story.changedAt());
        intent.put("amount", story.amountMinor())
                .put("amount_capturable", reserved ? story.amountMinor() : 0)
                .put("amount_received", reserved ? 0 : story.amountMinor())
                .put("capture_method", story.company().capturesManually() ? "manual" : "automatic")
                .put("currency", currency)
                .put("latest_charge", charge.path("id").asString())
                .put("status", reserved ? "requires_capture" : "succeeded");
        intent.putObject("metadata").put("checkout", story.id().toString());
        intent.putObject("~hidden").put("session", story.providerReference());
        session.put("payment_intent", CastBooks.intent(story)).put("payment_status", reserved ? "unpaid" : "paid");
        describePayer(session, story);
        books.add("stripe.charge", account, charge.path("id").asString(), charge);
        books.add("stripe.payment_intent", account, CastBooks.intent(story), intent);
    }

    private static void describePayer(ObjectNode session, CastStory story) {
        ObjectNode payer = session.putObject("customer_details");
        for (String unknown : List.of("address", "business_name", "individual_name", "phone", "tax_ids")) {
            payer.putNull(unknown);
        }
        payer.put("email", story.email()).put("name", story.customerName()).put("tax_exempt", "none");
    }

    private void describeLine(ObjectNode session, CastStory story) {
        ObjectNode hidden = session.putObject("~hidden");
        ObjectNode item = blank("item", "li_" + CastBooks.token("item", story).substring(0, 24), story.createdAt());
        item.put("description", story.company().namesSv()[story.article().nameIndex()])
                .put("currency", session.path("currency").asString())
                .put("quantity", story.quantity())
                .put("amount_subtotal", story.amountMinor())
                .put("amount_total", story.amountMinor());
        hidden.putArray("line_items").add(item);
        ObjectNode wishes = hidden.putObject("intent");
        wishes.put("capture_method", story.company().capturesManually() ? "manual" : "automatic");
        wishes.putObject("metadata").put("checkout", story.id().toString());
    }

    private ObjectNode blank(String object, String id, Instant created) {
        try (InputStream form = new ClassPathResource("sandbox/stripe/objects/" + object + ".json").getInputStream()) {
            var blank = (ObjectNode) json.readTree(form);
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
