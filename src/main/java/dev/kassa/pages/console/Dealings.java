package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.Instruction;
import dev.kassa.pages.console.Doubt.Look;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a provider was told to do with a checkout's money, and what is not known of it. */
@Component
class Dealings {

    private static final int LOOKS = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Timeline timeline;
    private final Clock clock;

    Dealings(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Dealing tell(@Nullable Instruction instruction, CheckoutDetail detail, Locale locale) {
        if (instruction == null) {
            return null;
        }
        Instant settled = instruction.settledAt();
        return new Dealing(
                instruction.kind().name(),
                instruction.outcome().name(),
                timeline.whoMade(instruction, detail.trail(), locale),
                (settled == null ? instruction.attemptedAt() : settled)
                        .atZone(detail.company().zoneId()),
                instruction.amount(),
                instruction.reason(),
                instruction.detail());
    }

    /** @return null if all that was asked has its outcome */
    @Nullable
    Doubt doubt(CheckoutDetail detail, Locale locale) {
        Instruction open = detail.open();
        if (open == null) {
            return null;
        }
        ZoneId zone = detail.company().zoneId();
        boolean underWay = !open.isUnclear(now());
        List<ZonedDateTime> planned = open.nextLooks(LOOKS + 1).stream()
                .map(look -> look.atZone(zone))
                .toList();
        List<Look> looks = planned.stream()
                .filter(look -> !underWay && look.toInstant().isAfter(now()))
                .limit(LOOKS)
                .map(this::look)
                .toList();
        return new Doubt(
                open.id(),
                open.kind().name(),
                underWay,
                open.amount(),
                timeline.whoMade(open, detail.trail(), locale),
                open.requestedAt().atZone(zone),
                open.attemptedAt().atZone(zone),
                looks,
                !underWay && isPast(planned),
                again(open, detail));
    }

    private boolean isPast(List<ZonedDateTime> planned) {
        return planned.isEmpty() || !planned.getFirst().toInstant().isAfter(now());
    }

    private Look look(ZonedDateTime at) {
        boolean today = at.toLocalDate().equals(LocalDate.ofInstant(now(), at.getZone()));
        return new Look(at, (today ? TIME : DAY_AND_TIME).format(at));
    }

    private static @Nullable String again(Instruction open, CheckoutDetail detail) {
        return switch (open.kind()) {
            case PAYMENT_REQUEST -> detail.may().send().isAllowed() ? "payment-request" : null;
            case CANCELLATION -> detail.may().cancel().isAllowed() ? "cancellation" : null;
            case REFUND -> null; // another of the same amount would be another refund
        };
    }
}
