package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.idempotency.Binding;
import dev.kassa.idempotency.CommandRefused;
import dev.kassa.idempotency.CommandRefused.Why;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import dev.kassa.pages.MoneyPrinter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says why a form was not carried out. The page that says so has the form anew, if there is still something to send. */
@Component
class StaleForms {

    private final Sentences sentences;
    private final MoneyPrinter money;

    StaleForms(Sentences sentences, MoneyPrinter money) {
        this.sentences = sentences;
        this.money = money;
    }

    static HttpStatus status(CommandRefused refused) {
        return switch (refused.why()) {
            case MISSING, FOREIGN, EXPIRED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CHANGED, USED, LOST, BUSY -> HttpStatus.CONFLICT;
        };
    }

    Notice notice(CommandRefused refused, Locale locale) {
        return sentences.notice(tone(refused.why()), key(refused.why()), locale);
    }

    /** The same, for a form about a checkout: what it was when the form was shown, and what it is now. */
    Notice notice(CommandRefused refused, Checkout now, Locale locale) {
        Binding then = refused.then();
        if (then == null) {
            return notice(refused, locale);
        }
        String before = words(Objects.toString(then.shown(), ""), amount(then), locale);
        String after = words(now.status().word(), now.amount(), locale);
        return before.equals(after)
                ? sentences.notice("wait", "stale.touched", locale)
                : sentences.notice("wait", "stale.changed", locale, before, after);
    }

    private static String tone(Why why) {
        return why == Why.LOST ? "unknown" : "wait";
    }

    private static String key(Why why) {
        return "stale." + why.name().toLowerCase(Locale.ROOT);
    }

    private static Money amount(Binding then) {
        return new Money(
                Objects.requireNonNullElse(then.amountMinor(), 0L),
                Currency.valueOf(Objects.requireNonNullElse(then.currency(), Currency.SEK.name())));
    }

    private String words(String shown, Money amount, Locale locale) {
        String status = shown.split(" ", 2)[0];
        return sentences.sayOr(status, "status." + status + ".short", locale) + ", " + money.print(amount, locale);
    }
}
