package dev.kassa.pages.console;

import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.Act;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.pages.MoneyPrinter;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the entries of the trail in plain words. An act without a sentence is told by its name: nothing is left out. */
@Component
class Timeline {

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,15}\\.\\d\\d) ([A-Z]{3})");
    private static final Set<String> ABOUT_ANOTHER = Set.of(Act.SUPERSEDED.name(), Act.PAID_TWICE.name());

    private final Sentences sentences;
    private final MoneyPrinter money;

    Timeline(Sentences sentences, MoneyPrinter money) {
        this.sentences = sentences;
        this.money = money;
    }

    List<Event> tell(List<AuditEntry> trail, ZoneId zone, Locale locale) {
        return trail.stream().map(entry -> tell(entry, zone, null, locale)).toList();
    }

    /** @param company whose entry it is, where that must be said */
    Event tell(AuditEntry entry, ZoneId zone, @Nullable String company, Locale locale) {
        UUID other = other(entry);
        Sign sign = Sign.of(entry.act());
        return new Event(
                entry.id() == null ? 0 : entry.id(),
                entry.at().atZone(zone),
                sentences.sayOr(entry.act(), "act." + entry.act(), locale),
                sign.tone(),
                sign.icon(),
                who(entry, locale),
                other == null ? detail(entry, locale) : null,
                entry.subjectId(),
                other,
                company);
    }

    /** Who was the last to do something. */
    Optional<String> whoDid(Act act, List<AuditEntry> trail, Locale locale) {
        return trail.stream()
                .filter(entry -> entry.act().equals(act.name()))
                .findFirst()
                .map(entry -> who(entry, locale));
    }

    private String who(AuditEntry entry, Locale locale) {
        return switch (entry.actorKind()) {
            case PERSON -> entry.actorName();
            case KEY -> sentences.say("who.key", locale, entry.actorName());
            case PUBLIC -> sentences.say("who.public", locale);
            case PROVIDER -> capital(entry.actorName());
            case SYSTEM -> sentences.say("who.system", locale);
        };
    }

    private @Nullable String detail(AuditEntry entry, Locale locale) {
        String detail = entry.detail();
        if (detail == null) {
            return null;
        }
        if (entry.act().equals(Act.DISCREPANCY.name())) {
            return sentences.sayOr(detail, "status." + detail, locale);
        }
        Matcher amount = AMOUNT.matcher(detail);
        return amount.matches() ? money.print(amount(amount), locale) : detail;
    }

    private static Money amount(Matcher amount) {
        return Money.ofDecimal(new BigDecimal(amount.group(1)), Currency.valueOf(amount.group(2)));
    }

    private static @Nullable UUID other(AuditEntry entry) {
        if (entry.detail() == null || !ABOUT_ANOTHER.contains(entry.act())) {
            return null;
        }
        return UUID.fromString(entry.detail());
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** How an act looks at a glance. */
    private record Sign(String tone, String icon) {

        static Sign of(String act) {
            return switch (act) {
                case "RESERVED" -> new Sign("wait", "clock");
                case "PAID", "PAID_OUT", "PAYMENT_REQUEST_RECOGNISED" -> new Sign("good", "check");
                case "PAYMENT_REQUESTED" -> new Sign("good", "send");
                case "PAYMENT_REQUEST_MADE", "PAYMENT_REQUEST_REPEATED" -> new Sign("plain", "send");
                case "PAYMENT_REQUEST_UNKNOWN", "OPENING_UNKNOWN" -> new Sign("wait", "question");
                case "REFUSED", "OPENING_FAILED", "PAYMENT_REQUEST_REFUSED", "CLOSING_FAILED" ->
                    new Sign("bad", "cross");
                case "DISCREPANCY", "PAID_TWICE", "AMOUNT_DIFFERS" -> new Sign("bad", "warning");
                case "CANCELLED", "LAPSED", "ABANDONED" -> new Sign("plain", "stop");
                case "SUPERSEDED", "REFUNDED" -> new Sign("plain", "swap");
                case "CHECKOUT_MADE" -> new Sign("plain", "plus");
                case "PAYMENT_STARTED" -> new Sign("plain", "card");
                case "SIGNED_IN" -> new Sign("plain", "person");
                case "SIGN_IN_FAILED" -> new Sign("wait", "lock");
                default -> new Sign("plain", "dot");
            };
        }
    }
}
