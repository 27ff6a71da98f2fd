package dev.kassa.pages.console;

import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.ProviderName;
import dev.kassa.pages.MoneyPrinter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what is left to do with a checkout, to a person who has one in front of them and need not know the names of states. */
@Component
class Todo {

    private final Sentences sentences;
    private final MoneyPrinter money;

    Todo(Sentences sentences, MoneyPrinter money) {
        this.sentences = sentences;
        this.money = money;
    }

    /** @return null if the payment request may be sent: then the page offers that instead */
    @Nullable
    String say(CheckoutDetail detail, Locale locale) {
        if (detail.open() != null) {
            return sentences.say("todo.doubt", locale);
        }
        if (detail.may().send().isAllowed()) {
            return null;
        }
        if (isReplaced(detail.checkout())) {
            return sentences.say("todo.replaced", locale);
        }
        return switch (detail.checkout().status()) {
            case NONE, CREATED, FORMS_FILLED, READY_TO_PAY ->
                toWriters(detail.mayOpen(), "todo.waiting", "todo.waiting.link", locale);
            case PROCESSING_PAYMENT -> sentences.say("todo.bank", locale);
            case READY_TO_SHIP ->
                detail.mayOpen()
                        ? sentences.inOneParagraph(detail.may().send(), locale)
                        : sentences.say("todo.role", locale);
            case SHIPPED, PAID_TO_ACCOUNT -> taken(detail.checkout(), locale);
            case CREDITED -> sentences.say("todo.credited", locale);
            case CANCELED, EXPIRED, DENIED -> toWriters(isAnewAdvised(detail), "todo.over", "todo.over.anew", locale);
        };
    }

    /** Why money cannot go back, where a writer would look for the button; null where it can, or where nobody would look. */
    @Nullable
    String whyNot(CheckoutDetail detail, Locale locale) {
        CheckoutStatus status = detail.checkout().status();
        return status.isRequested()
                        && detail.mayOpen()
                        && detail.open() == null
                        && !detail.may().refund().isAllowed()
                ? sentences.inOneParagraph(detail.may().refund(), locale)
                : null;
    }

    /** Whether whoever looks may start another one and would have to, were money still to come. */
    static boolean isAnewAdvised(CheckoutDetail detail) {
        CheckoutStatus status = detail.checkout().status();
        boolean over = status == CheckoutStatus.CANCELED
                || status == CheckoutStatus.EXPIRED
                || status == CheckoutStatus.DENIED;
        return over && detail.mayOpen() && !isReplaced(detail.checkout());
    }

    /** Whether another one took its place before a customer's money came into it. */
    static boolean isReplaced(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        return checkout.supersededBy() != null && !checkout.bars() && status != CheckoutStatus.CREDITED;
    }

    /** A provider that takes the money by itself was never asked for it. */
    private String taken(Checkout checkout, Locale locale) {
        if (checkout.funds().refundedMinor() > 0 && checkout.refundable().amountMinor() > 0) {
            return sentences.say(
                    "todo.partly",
                    locale,
                    money.print(checkout.refunded(), locale),
                    money.print(checkout.refundable(), locale));
        }
        if (checkout.isPaidTwice()) {
            return sentences.say("todo.paid-twice", locale);
        }
        return sentences.say(checkout.provider() == ProviderName.STRIPE ? "todo.done" : "todo.requested", locale);
    }

    private String toWriters(boolean too, String key, String added, Locale locale) {
        String first = sentences.say(key, locale);
        return too ? first + " " + sentences.say(added, locale) : first;
    }
}
