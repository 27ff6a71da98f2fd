package dev.kassa.cast;

import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.payson.PaysonSeed;
import dev.kassa.sandbox.stripe.StripeSeed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Writes the same stories into the books of the sandbox's providers, so that looking there finds what ours say. */
class CastAtProviders {

    private final ObjectProvider<SandboxStore> store;
    private final String baseUrl;

    CastAtProviders(ObjectProvider<SandboxStore> store, @Value("${kassa.base-url}") String baseUrl) {
        this.store = store;
        this.baseUrl = baseUrl;
    }

    void write(List<CastStory> stories) {
        store.ifAvailable(books -> stories.forEach(story -> {
            if (story.provider() == ProviderName.PAYSON) {
                payson(story)
                        .insert(books, Objects.requireNonNull(story.company().paysonAgent()));
            } else {
                stripe(story).insert(books, story.company().stripeAccount());
            }
        }));
    }

    private PaysonSeed payson(CastStory story) {
        String[] name = story.customerName().split(" ");
        String page = baseUrl + "/pay/" + CastBooks.token("pay", story);
        var seed = PaysonSeed.of(story.id(), currency(story))
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
                        seed.reached(CastBooks.paysonWord(step.transition().to()), step.at()));
        return seed;
    }

    private StripeSeed stripe(CastStory story) {
        String word = CastBooks.stripeWord(story.status());
        var seed = StripeSeed.of(story.providerReference(), story.createdAt(), currency(story))
                .item(
                        story.company().namesSv()[story.article().nameIndex()],
                        story.quantity(),
                        story.article().priceMinor())
                .reference(story.id().toString())
                .reached(word);
        if (story.embedded()) {
            seed.embedded();
        }
        if (story.company().capturesManually()) {
            seed.capturedManually();
        }
        if (word.equals("open")) {
            seed.reachableAt(
                    story.embedded()
                            ? story.providerReference() + "_secret_" + CastBooks.token("secret", story)
                            : baseUrl.replace("localhost", "127.0.0.1") + "/sandbox/stripe/pay/"
                                    + story.providerReference());
        }
        if (word.equals("complete")) {
            seed.payer(story.customerName(), story.email())
                    .paid(CastBooks.intent(story), story.changedAt(), story.status() == CheckoutStatus.READY_TO_SHIP);
        }
        return seed;
    }

    private static String currency(CastStory story) {
        return story.company().currency().toLowerCase(Locale.ROOT);
    }
}
