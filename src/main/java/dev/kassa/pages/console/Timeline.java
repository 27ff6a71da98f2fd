package dev.kassa.pages.console;

import static dev.kassa.checkout.Act.DISCREPANCY;
import static dev.kassa.checkout.Act.PAID_TWICE;
import static dev.kassa.checkout.Act.PAID_TWICE_MENDED;
import static dev.kassa.checkout.Act.STANDS_AGAIN;
import static dev.kassa.checkout.Act.SUPERSEDED;

import dev.kassa.audit.AuditEntry;
import dev.kassa.checkout.Act;
import dev.kassa.checkout.Instruction;
import dev.kassa.checkout.Transition;
import dev.kassa.pages.MoneyPrinter;
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

    private static final Pattern REPEATED = Pattern.compile("\\+(\\d{1,9})");
    private static final Set<Act> ABOUT_ANOTHER = Set.of(SUPERSEDED, STANDS_AGAIN, PAID_TWICE, PAID_TWICE_MENDED);

    private static final Set<String> CLOSINGS = Set.of(Transition.LAPSED.name(), Transition.CANCELLED.name());

    private final Sentences sentences;
    private final MoneyPrinter money;

    Timeline(Sentences sentences, MoneyPrinter money) {
        this.sentences = sentences;
        this.money = money;
    }

    /** @param replaced whether it is the story of one that was replaced: then its end was our doing, not the customer's */
    List<Event> tell(List<AuditEntry> trail, boolean replaced, ZoneId zone, Locale locale) {
        return trail.stream()
                .map(entry -> tell(entry, word(entry, replaced), zone, null, locale))
                .toList();
    }

    private static String word(AuditEntry entry, boolean replaced) {
        return replaced && CLOSINGS.contains(entry.act()) ? "CLOSED" : entry.act();
    }

    /** @param company whose entry it is, where that must be said */
    Event tell(AuditEntry entry, ZoneId zone, @Nullable String company, Locale locale) {
        return tell(entry, entry.act(), zone, company, locale);
    }

    private Event tell(AuditEntry entry, String word, ZoneId zone, @Nullable String company, Locale locale) {
        UUID other = other(entry);
        Sign sign = Sign.of(entry.act());
        return new Event(
                entry.id() == null ? 0 : entry.id(),
                entry.at().atZone(zone),
                sentences.sayOr(entry.act(), "act." + word, locale),
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
        return trail.stream().filter(entry -> is(entry, act)).findFirst().map(entry -> who(entry, locale));
    }

    /** Who gave an instruction. */
    String whoMade(Instruction instruction, List<AuditEntry> trail, Locale locale) {
        String made = instruction.kind() + "_MADE";
        return trail.stream()
                .filter(entry -> entry.act().equals(made))
                .filter(entry -> entry.actorName().equals(instruction.requestedBy()))
                .findFirst()
                .map(entry -> who(entry, locale))
                .orElse(instruction.requestedBy());
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
        if (is(entry, DISCREPANCY)) {
            return sentences.sayOr(detail, "status." + detail, locale);
        }
        Matcher repeated = REPEATED.matcher(detail);
        if (repeated.matches()) {
            return sentences.say("denial.repeated", locale, Integer.valueOf(repeated.group(1)));
        }
        return money.retell(detail, locale);
    }

    private static @Nullable UUID other(AuditEntry entry) {
        boolean aboutAnother = ABOUT_ANOTHER.stream().anyMatch(act -> is(entry, act));
        return aboutAnother && entry.detail() != null ? UUID.fromString(entry.detail()) : null;
    }

    private static boolean is(AuditEntry entry, Act act) {
        return entry.act().equals(act.name());
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
