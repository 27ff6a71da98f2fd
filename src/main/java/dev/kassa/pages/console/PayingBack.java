package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.RefundQuote;
import dev.kassa.checkout.RefundWish;
import dev.kassa.idempotency.Outcome;
import dev.kassa.idempotency.Purpose;
import dev.kassa.idempotency.Submission;
import dev.kassa.pages.MoneyPrinter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out a refund that was confirmed: once for each confirmation, and as it was said there to the öre, or not at all. */
@Component
class PayingBack {

    private final CheckoutService checkouts;
    private final OneTimeForms forms;
    private final Sentences sentences;
    private final MoneyPrinter money;

    PayingBack(CheckoutService checkouts, OneTimeForms forms, Sentences sentences, MoneyPrinter money) {
        this.checkouts = checkouts;
        this.forms = forms;
        this.sentences = sentences;
        this.money = money;
    }

    /**
     * What came back of a confirmation.
     *
     * @param amountMinor what it said would go back
     * @param backMinor what it knew to have been paid back before
     */
    record Confirmed(@Nullable String token, RefundForm form, long amountMinor, long backMinor) {

        private String wish() {
            return "%s %d %d".formatted(form, amountMinor, backMinor);
        }
    }

    /** Gives the confirmation what lets it be sent once. */
    void offer(CheckoutDetail detail, Actor actor, Model model) {
        forms.offer(Purpose.REFUND, detail, actor, model);
    }

    /** Whatever happens on the way is told and not thrown: what ends without a word counts as lost and is not begun again. */
    Outcome run(Confirmed confirmed, CheckoutDetail detail, Actor actor, Locale locale) {
        RefundWish wish = RefundsController.wish(confirmed.form(), detail).knowing(confirmed.backMinor());
        var submission = new Submission(
                confirmed.token(), Purpose.REFUND, detail.checkout().id(), confirmed.wish(), actor);
        return forms.run(submission, () -> payBack(detail, wish, confirmed.amountMinor(), actor, locale));
    }

    private Notice payBack(CheckoutDetail detail, RefundWish wish, long amountMinor, Actor actor, Locale locale) {
        UUID id = detail.checkout().id();
        try {
            RefundQuote quote = checkouts.quoteRefund(id, wish, actor);
            if (quote.amount().amountMinor() != amountMinor) {
                return sentences.notice("wait", "refunding.changed", locale);
            }
            checkouts.refund(id, wish, actor);
            String provider = detail.checkout().provider().title();
            return sentences.notice("good", "refunding.done", locale, provider, money.print(quote.amount(), locale));
        } catch (Invalid lessIsLeft) {
            return sentences.notice("wait", "refunding.changed", locale);
        } catch (CheckoutProblem problem) {
            return sentences.notice(problem, "refunding", locale);
        }
    }
}
