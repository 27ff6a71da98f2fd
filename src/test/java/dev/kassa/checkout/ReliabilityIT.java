package dev.kassa.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.LedgerSum;
import dev.kassa.MutableClock;
import dev.kassa.Reliability;
import dev.kassa.Reliability.Flaw;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Instruction.Kind;
import dev.kassa.checkout.Instruction.Outcome;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each fault against each thing that is asked about money, at both providers, with no letter to help: whatever a caller was told,
 * in the end the provider's own ledger has it once, and our books say so.
 */
class ReliabilityIT extends HeartTests {

    private static final int RUNS = 2;
    private static final int LOOKS = 12;
    private static final Duration OUTAGE = Duration.ofHours(30);

    private final Reliability found = new Reliability("faults");

    @Autowired
    Reconciling reconciling;

    @Autowired
    MutableClock clock;

    /** What goes wrong with the deciding call; the words are those of the table. */
    private enum Trouble {
        REFUSE("turned away with 503"),
        DECLINED("refused"),
        TIMEOUT_BEFORE("time-out before the effect"),
        TIMEOUT_AFTER("time-out after the effect"),
        CUT("cut off in the middle of the answer"),
        EMPTY("empty 502 after the effect"),
        ERROR_500("500 without effect"),
        ERROR_500_KEPT("500, repeated for the same key"),
        RATE_LIMIT("429"),
        UNGRANTED("200 with the old state"),
        LOST_UPDATE("overwritten by an older copy");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        boolean happensAt(ProviderName provider) {
            return this != ERROR_500_KEPT || provider == ProviderName.STRIPE;
        }
    }

    @BeforeEach
    void noLetters() {
        outside.silenceStripe();
        outside.silencePayson();
    }

    @Test
    void everyFaultEndsInTheTruthOnce() {
        for (ProviderName provider : ProviderName.values()) {
            for (Kind kind : Kind.values()) {
                for (Trouble trouble : Trouble.values()) {
                    for (int run = 0; run < RUNS && trouble.happensAt(provider); run++) {
                        play(provider, kind, trouble);
                    }
                }
                outlast(provider, kind);
            }
        }
        found.write();
        found.assertTold();
    }

    private void play(ProviderName provider, Kind kind, Trouble trouble) {
        Checkout checkout = ready(provider, kind);
        outside.fail(path(checkout, kind), provider == ProviderName.PAYSON ? "PUT" : "POST", trouble.name(), 1, 50);
        Instant from = clock.instant();
        attempt(checkout, kind);
        settle(checkout, kind, trouble.words, from);
    }

    /** The provider is down for longer than any gap between two looks. */
    private void outlast(ProviderName provider, Kind kind) {
        Checkout checkout = ready(provider, kind);
        outside.fail(path(checkout, kind), provider == ProviderName.PAYSON ? "PUT" : "POST", "TIMEOUT_AFTER", 1, 50);
        attempt(checkout, kind);
        outside.fail("/", "", "REFUSE", 100_000);
        Instant from = clock.instant();
        while (clock.instant().isBefore(from.plus(OUTAGE))) {
            forwardToNextLook(checkout);
            reconciling.settle();
        }
        outside.allAsUsual();
        noLetters();
        settle(checkout, kind, "down for " + OUTAGE.toHours() + " hours after the effect", clock.instant());
    }

    private void settle(Checkout checkout, Kind kind, String fault, Instant from) {
        for (int look = 0; look < LOOKS && open(checkout).isPresent(); look++) {
            forwardToNextLook(checkout);
            reconciling.settle();
        }
        String operation = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        found.ran(fault, operation, Duration.between(from, clock.instant()));
        if (open(checkout).isPresent()) {
            found.flawed(fault, operation, Flaw.UNRESOLVED);
            return;
        }
        compare(checkout, kind, fault, operation);
        if (last(checkout).outcome() != Outcome.SENT) {
            attempt(checkout, kind); // whoever was told that it was not done does it again
            compare(checkout, kind, fault, operation);
        }
        assertThat(last(checkout).outcome()).as(fault + ": " + operation).isEqualTo(Outcome.SENT);
        clock.reset();
    }

    /** Our books against the provider's. */
    private void compare(Checkout checkout, Kind kind, String fault, String operation) {
        LedgerSum ledger = outside.ledger(String.valueOf(now(checkout).providerReference()));
        int effects = switch (kind) {
            case PAYMENT_REQUEST -> ledger.captures();
            case CANCELLATION -> ledger.cancellations();
            case REFUND -> ledger.refunds();
        };
        int claimed = last(checkout).outcome() == Outcome.SENT ? 1 : 0;
        if (effects > 1) {
            found.flawed(fault, operation, Flaw.DOUBLED);
        } else if (effects != claimed) {
            found.flawed(fault, operation, Flaw.LOST);
        }
    }

    private void forwardToNextLook(Checkout checkout) {
        open(checkout)
                .map(Instruction::nextLookAt)
                .map(at -> Duration.between(clock.instant(), at).plusSeconds(1))
                .filter(Duration::isPositive)
                .ifPresent(clock::forward);
    }

    private void attempt(Checkout checkout, Kind kind) {
        Actor actor = checkout.companyId().equals(Cast.NORR.id()) ? KARIN : ANNA;
        try {
            switch (kind) {
                case PAYMENT_REQUEST -> service.sendPaymentRequest(checkout.id(), actor);
                case CANCELLATION -> service.cancel(checkout.id(), actor);
                case REFUND -> service.refund(checkout.id(), RefundWish.all("Test"), actor);
            }
        } catch (CheckoutProblem told) {
            assertThat(told)
                    .isInstanceOfAny(
                            CheckoutProblem.OutcomeUnknown.class,
                            CheckoutProblem.ProviderRefused.class,
                            CheckoutProblem.ProviderUnreachable.class);
        }
    }

    private Optional<Instruction> open(Checkout checkout) {
        return instructions.findOpen(checkout.id());
    }

    private Instruction last(Checkout checkout) {
        return instructions
                .findByCheckoutIdOrderByRequestedAtDesc(checkout.id())
                .getFirst();
    }

    /** A checkout that is about to have this done to it. */
    private Checkout ready(ProviderName provider, Kind kind) {
        reference = "R-" + UUID.randomUUID();
        if (provider == ProviderName.STRIPE) {
            boolean taken = kind == Kind.REFUND;
            Seen opened = service.open(
                    wish(taken ? Cast.SAGA.id() : Cast.NORR.id(), ProviderName.STRIPE, UiMode.HOSTED),
                    taken ? ANNA : KARIN);
            outside.payStripe(opened.way(), "CARD");
            return service.refresh(opened.checkout().id(), taken ? ANNA : KARIN).checkout();
        }
        Checkout checkout = reservedAtPayson(ANNA);
        return kind == Kind.REFUND
                ? service.sendPaymentRequest(checkout.id(), ANNA).checkout()
                : checkout;
    }

    private static String path(Checkout checkout, Kind kind) {
        if (checkout.provider() == ProviderName.PAYSON) {
            return "/payson/2.0/checkouts/" + checkout.providerReference();
        }
        String intent = "/stripe/v1/payment_intents/" + checkout.paymentReference();
        return switch (kind) {
            case PAYMENT_REQUEST -> intent + "/capture";
            case CANCELLATION -> intent + "/cancel";
            case REFUND -> "/stripe/v1/refunds";
        };
    }
}
