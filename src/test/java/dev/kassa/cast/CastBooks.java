package dev.kassa.cast;

import dev.kassa.cast.CastStory.Step;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.Transition;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the stories of the cast into our own books, as they would stand if they had happened here. */
final class CastBooks {

    private final Rows rows;
    private final CastPayables payables;

    CastBooks(Rows rows) {
        this.rows = rows;
        this.payables = new CastPayables(rows);
    }

    void add(CastStory story) {
        UUID payable = derived("payable", story);
        payables.add(
                payable,
                letters(payable),
                story.company(),
                story.reference(),
                story.article(),
                story.quantity(),
                story.createdAt());
        addCheckout(story, payable);
        addLine(story);
        if (story.wasRequested() && !isNamed(story)) {
            addRequest(story);
        }
        note(story, "CHECKOUT_MADE", null);
        story.steps().forEach(step -> note(story, step.transition().name(), step));
    }

    private void addCheckout(CastStory story, UUID payable) {
        boolean payson = story.provider() == ProviderName.PAYSON;
        Rows.Row row = rows.in("checkout")
                .put("id", story.id())
                .put("public_id", letters(story.id()))
                .put("version", story.steps().size())
                .put("payable_id", payable)
                .put("company_id", story.company().id())
                .put("provider", story.provider().name())
                .put(
                        "provider_account",
                        payson ? story.company().paysonAgent() : story.company().stripeAccount())
                .put("live", false)
                .put("ui_mode", payson || story.embedded() ? "EMBEDDED" : "HOSTED")
                .put("internal_reference", story.reference())
                .put("amount_minor", story.amountMinor())
                .put("vat_minor", story.article().vatMinor(story.quantity()))
                .put("currency", story.company().currency())
                .put("captured_minor", wasTaken(story) ? story.amountMinor() : 0)
                .put("refunded_minor", wasReturned(story) ? story.amountMinor() : 0)
                .put("refunding_minor", 0)
                .put("elsewhere_minor", wasReturned(story) ? story.amountMinor() : 0)
                .put("country_code", "SE")
                .put("language", "sv")
                .put("pay_token", token("pay", story))
                .put("notification_token", token("notification", story))
                .put("created_by", "public")
                .put("created_at", story.createdAt());
        addState(row, story, payson);
    }

    private void addState(Rows.Row row, CastStory story, boolean payson) {
        boolean paidFor = story.status().isPaid()
                || story.status() == CheckoutStatus.CREDITED
                || story.status() == CheckoutStatus.PROCESSING_PAYMENT;
        row.put("status", story.status().number())
                .put("provider_status", payson ? paysonWord(story.status()) : stripeWord(story.status()))
                .put("provider_reference", story.providerReference())
                .put("payment_reference", payson || !paidFor ? null : intent(story))
                .put(
                        "customer_name",
                        story.status() == CheckoutStatus.CREATED || (!payson && !paidFor) ? null : story.customerName())
                .put(
                        "customer_email",
                        story.status() == CheckoutStatus.CREATED || (!payson && !paidFor) ? null : story.email())
                .put("paid_twice", false)
                .put("changed_at", story.changedAt())
                .put("seen_at", story.changedAt())
                .put("expires_at", payson ? null : story.createdAt().plusSeconds(86_400))
                .put("ready_to_ship_at", reserved(story))
                .put("taken_at", taken(story))
                .put(
                        "lapses_at",
                        reserved(story) == null ? null : reserved(story).plus(Duration.ofDays(payson ? 59 : 7)));
    }

    private static @Nullable Instant reserved(CastStory story) {
        return story.steps().stream()
                .filter(step -> step.transition() == Transition.RESERVED)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant taken(CastStory story) {
        return story.steps().stream()
                .filter(step -> step.transition().to().isRequested()
                        || step.transition().to() == CheckoutStatus.CREDITED)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    private static boolean wasTaken(CastStory story) {
        return story.status().isRequested() || wasReturned(story);
    }

    private static boolean wasReturned(CastStory story) {
        return story.status() == CheckoutStatus.CREDITED;
    }

    private void addLine(CastStory story) {
        CastArticle article = story.article();
        rows.in("checkout_line")
                .put("checkout_id", story.id())
                .put("position", 1)
                .put("article_type_id", article.typeId())
                .put("article_id", article.id())
                .put("name", story.company().namesSv()[article.nameIndex()])
                .put("quantity", story.quantity())
                .put("unit_price_minor", article.priceMinor())
                .put("currency", story.company().currency())
                .put("vat_basis_points", article.vatBasisPoints())
                .put("refunded_minor", wasReturned(story) ? story.amountMinor() : 0);
    }

    private void addRequest(CastStory story) {
        Step step = story.steps().stream()
                .filter(each -> each.transition() == Transition.PAYMENT_REQUESTED)
                .findFirst()
                .orElseThrow();
        rows.in("instruction")
                .put("id", derived("request", story))
                .put("version", 1)
                .put("checkout_id", story.id())
                .put("kind", "PAYMENT_REQUEST")
                .put("amount_minor", story.amountMinor())
                .put("base_minor", 0)
                .put("currency", story.company().currency())
                .put("requested_by", requester(story))
                .put("requested_at", step.at().minusSeconds(1))
                .put("not_before", step.at().minusSeconds(1))
                .put("outcome", "SENT")
                .put("attempts", 1)
                .put("keys_used", 1)
                .put("attempted_at", step.at().minusSeconds(1))
                .put("settled_at", step.at());
    }

    private void note(CastStory story, String act, @Nullable Step step) {
        boolean requested = act.equals("PAYMENT_REQUESTED");
        boolean made = step == null;
        String provider = story.provider().name().toLowerCase(Locale.ROOT);
        boolean ours = requested && !isNamed(story);
        rows.in("audit_entry")
                .put("company_id", story.company().id())
                .put("subject_id", story.id())
                .put("act", act)
                .put(
                        "actor_kind",
                        made ? "PUBLIC" : ours ? (story.company().sendsDirectly() ? "SYSTEM" : "PERSON") : "PROVIDER")
                .put("actor_name", made ? "public" : ours ? requester(story) : provider)
                .put("at", made ? story.createdAt() : step.at())
                .put("before", made ? null : step.before().word())
                .put("after", made ? null : step.transition().to().word());
    }

    private static String requester(CastStory story) {
        if (story.company().sendsDirectly()) {
            return "direct";
        }
        return story.company() == Cast.SAGA ? Cast.ANNA.email() : Cast.KARIN.email();
    }

    /** Those that tests know by name were shipped in Payson's own back office: no request of ours was sent. */
    private static boolean isNamed(CastStory story) {
        return story.id().toString().startsWith("c0000000-");
    }

    static String intent(CastStory story) {
        return "pi_" + token("intent", story).substring(0, 24);
    }

    static String token(String purpose, CastStory story) {
        return derived(purpose, story).toString().replace("-", "");
    }

    static String paysonWord(CheckoutStatus status) {
        return Character.toLowerCase(status.word().charAt(0)) + status.word().substring(1);
    }

    static String stripeWord(CheckoutStatus status) {
        return switch (status) {
            case CREATED -> "open";
            case EXPIRED -> "expired";
            default -> "complete";
        };
    }

    /** Ten letters that are always the same for the same id. */
    static String letters(UUID id) {
        return new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .ints(10, 0, 52)
                .mapToObj(letter -> String.valueOf((char) (letter < 26 ? 'A' + letter : 'a' + letter - 26)))
                .collect(Collectors.joining());
    }

    private static UUID derived(String purpose, CastStory story) {
        return UUID.nameUUIDFromBytes((purpose + story.id()).getBytes(StandardCharsets.UTF_8));
    }
}
