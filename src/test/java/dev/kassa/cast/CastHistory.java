package dev.kassa.cast;

import dev.kassa.cast.Cast.CastCompany;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Some months of business, made up from a fixed seed: the same stories on every start, told up to the present hour. */
final class CastHistory {

    private static final int DAYS = 120;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String[] FIRST = {
        "Elsa", "Hugo", "Maja", "Oskar", "Linnéa", "Åke", "Ingrid", "Nils", "Sara", "Emil", "Freja", "Björn", "Tove",
        "Johan", "Astrid", "Mikael", "Ebba", "Göran", "Ylva", "Samir", "Leila", "Pontus", "Agnes", "Viktor"
    };
    private static final String[] LAST = {
        "Andersson",
        "Berg",
        "Dahl",
        "Eklund",
        "Forsberg",
        "Gren",
        "Hallberg",
        "Isaksson",
        "Jonsson",
        "Kvist",
        "Lundin",
        "Månsson",
        "Nyström",
        "Öberg",
        "Persson",
        "Rydell",
        "Sjögren",
        "Törn",
        "Viklund",
        "Wallin",
        "Åström"
    };

    private final Random random;
    private final CastCompany company;
    private final Instant now;

    private CastHistory(CastCompany company, Instant now) {
        this.random = new Random(company.slug().hashCode());
        this.company = company;
        this.now = now.truncatedTo(ChronoUnit.HOURS);
    }

    static List<CastStory> of(CastCompany company, Instant now) {
        return new CastHistory(company, now).stories();
    }

    /** The eleven and the ten that the tests know by name, of the last two days. */
    static List<CastStory> fixedPayson(Instant now) {
        var history = new CastHistory(Cast.SAGA, now);
        var stories = new ArrayList<CastStory>();
        for (int number = 1; number <= 30; number++) {
            if (number >= 12 && number <= 20) {
                continue;
            }
            CheckoutStatus status = number > 20 ? CheckoutStatus.READY_TO_SHIP : CheckoutStatus.of(number);
            boolean long_ago = status == CheckoutStatus.PAID_TO_ACCOUNT || status == CheckoutStatus.CREDITED;
            Instant at = atDaytime(history.now.minus(Duration.ofHours(long_ago ? 24 * 12 : 27 + number)));
            UUID id = Cast.paysonCheckout(number);
            stories.add(history.story(id, ProviderName.PAYSON, id.toString(), "SAGA-" + number, at, status));
        }
        return stories;
    }

    private List<CastStory> stories() {
        var stories = new ArrayList<CastStory>();
        for (int day = DAYS; day >= 0; day--) {
            int count = day % 7 == 0 ? 1 : 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                int minutes = 10 + random.nextInt(600);
                Instant at = atDaytime(now.minus(Duration.ofDays(day)).minus(Duration.ofMinutes(minutes)));
                boolean ahead = at.isAfter(now.minus(Duration.ofMinutes(10)));
                stories.add(next(ahead ? at.minus(Duration.ofDays(1)) : at));
            }
        }
        return stories;
    }

    /** The same day and the same order, but between eight in the morning and eight in the evening, when people book. */
    private static Instant atDaytime(Instant at) {
        ZonedDateTime there = at.atZone(SWEDEN);
        int minute = there.get(ChronoField.MINUTE_OF_DAY);
        return there.with(LocalTime.of(8, 0).plusMinutes(minute / 2)).toInstant();
    }

    private CastStory next(Instant at) {
        boolean payson = company.paysonAgent() != null && random.nextInt(5) < 3;
        UUID id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        String reference = payson ? id.toString() : "cs_test_" + letters(58);
        String booking = company.slug().substring(0, 1).toUpperCase(Locale.ROOT) + (10_000 + random.nextInt(90_000));
        return story(
                id,
                payson ? ProviderName.PAYSON : ProviderName.STRIPE,
                reference,
                booking + "-" + id.toString().substring(0, 3),
                at,
                payson ? paysonStatus(at) : stripeStatus(at));
    }

    private CastStory story(
            UUID id, ProviderName provider, String reference, String booking, Instant at, CheckoutStatus status) {
        CastArticle article = CastArticle.ALL.get(Math.min(random.nextInt(6) / 2, 3));
        return new CastStory(
                id,
                company,
                provider,
                reference,
                random.nextBoolean(),
                booking,
                article,
                article.typeId() == 3 ? 1 + random.nextInt(3) : 1,
                FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)],
                at,
                status);
    }

    private CheckoutStatus paysonStatus(Instant at) {
        long days = Duration.between(at, now).toDays();
        int dice = random.nextInt(100);
        if (dice < 6) return CheckoutStatus.EXPIRED;
        if (dice < 9) return CheckoutStatus.CANCELED;
        if (dice < 11) return CheckoutStatus.DENIED;
        if (days >= 13) return CheckoutStatus.PAID_TO_ACCOUNT;
        boolean waits = !company.sendsDirectly() && (days < 2 || dice < 35);
        return waits ? CheckoutStatus.READY_TO_SHIP : CheckoutStatus.SHIPPED;
    }

    private CheckoutStatus stripeStatus(Instant at) {
        long days = Duration.between(at, now).toDays();
        int dice = random.nextInt(100);
        if (days >= 2 && dice < 12) return CheckoutStatus.EXPIRED;
        if (days < 1 && dice < 40) return CheckoutStatus.CREATED;
        if (days < 2 && company.capturesManually()) return CheckoutStatus.READY_TO_SHIP;
        return company.capturesManually() && days < 5 && dice < 60
                ? CheckoutStatus.READY_TO_SHIP
                : CheckoutStatus.SHIPPED;
    }

    private String letters(int count) {
        return random.ints(count, 0, 36)
                .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                .reduce("", String::concat);
    }
}
