package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Sighting.Detail;
import dev.kassa.company.Sealing;
import dev.kassa.money.Money;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over what a provider shows beside a checkout's status and money: the charge, what was paid with, what an intent asks for,
 * and, sealed and only while somebody may pay, what lets a company's own page confirm it. Within the transaction of a look, with
 * the checkout locked.
 */
@Component
class Besides {

    private static final Logger log = LoggerFactory.getLogger(Besides.class);

    private final IntentTable intents;
    private final PayableBook payables;
    private final CheckoutLines lines;
    private final Tallies tallies;
    private final Steps steps;
    private final Sealing sealing;

    Besides(
            IntentTable intents,
            PayableBook payables,
            CheckoutLines lines,
            Tallies tallies,
            Steps steps,
            Sealing sealing) {
        this.intents = intents;
        this.payables = payables;
        this.lines = lines;
        this.tallies = tallies;
        this.steps = steps;
        this.sealing = sealing;
    }

    /** Before the checkout moves, since what it comes to may change. */
    void learn(Checkout checkout, Sighting sighting, Actor actor) {
        Detail seen = sighting.detail();
        if (seen == null) {
            return;
        }
        Optional<Intent> before = intents.find(checkout.id());
        Long total = isIntent(checkout) ? sighting.totalMinor() : null;
        intents.learn(checkout.id(), seen, total);
        if (total == null) {
            return;
        }
        if (before.map(Intent::wantedMinor).filter(total::equals).isPresent()) {
            reprice(checkout, total, actor);
        } else if (total != checkout.amount().amountMinor()
                && !before.map(Intent::seenMinor).filter(total::equals).isPresent()) {
            Money asked = new Money(total, checkout.amount().currency());
            log.error("Amount differs: checkout {} is {} at the provider", checkout.id(), asked);
            steps.tell(Act.AMOUNT_DIFFERS, checkout, actor, asked.toString());
        }
        if (seen.clientSecret() != null && before.map(Intent::sealedSecret).isEmpty()) {
            intents.keepSecret(checkout.id(), sealing.seal(seen.clientSecret()));
        }
    }

    /** The provider asks for what it was told to. If the payable has come to something else again, that is for the next time. */
    private void reprice(Checkout checkout, long minor, Actor actor) {
        intents.want(checkout.id(), null);
        Payable payable = payables.byId(checkout.terms().payableId()).orElseThrow();
        if (payable.amountMinor() != minor
                || payable.currency() != checkout.amount().currency()) {
            return;
        }
        boolean isNews = checkout.amount().amountMinor() != minor;
        tallies.removed(checkout);
        checkout.agree(checkout.terms().repriced(payable));
        tallies.added(checkout);
        lines.findByCheckoutIdOrderByPosition(checkout.id()).forEach(line -> lines.deleteById(line.id()));
        lines.saveAll(payables.lines(payable.id()).stream()
                .map(line -> line.in(checkout.id()))
                .toList());
        intents.markMoved(checkout.id(), false);
        if (isNews) {
            steps.tell(Act.CHECKOUT_REPRICED, checkout, actor, payable.amount().toString());
        }
    }

    /** What can no longer be paid has no use for what lets somebody pay it. */
    void tidy(Checkout checkout) {
        if (isIntent(checkout) && !checkout.status().isUndecided()) {
            intents.keepSecret(checkout.id(), null);
        }
    }

    private static boolean isIntent(Checkout checkout) {
        return checkout.terms().uiMode() == UiMode.INTENT;
    }
}
