package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.ProviderFailure.Refused;
import dev.kassa.checkout.Samples.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at some checkouts by chance, to find out whether our books are those of the providers where nothing ever gave us reason
 * to doubt. What is found there is taken over as by any other look.
 */
@Component
class Sampling {

    private static final Logger log = LoggerFactory.getLogger(Sampling.class);

    private static final Actor SAMPLER = Actor.system("sampler");
    private static final int SIZE = 20;
    private static final Duration REACH = Duration.ofDays(90);

    /** What was looked at since then would tell nothing new. */
    private static final Duration LONG = Duration.ofDays(1);

    private final Checkouts checkouts;
    private final Providers providers;
    private final Refreshing refreshing;
    private final Samples samples;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Sampling(Checkouts checkouts, Providers providers, Refreshing refreshing, Samples samples, Clock clock) {
        this.checkouts = checkouts;
        this.providers = providers;
        this.refreshing = refreshing;
        this.samples = samples;
        this.clock = clock;
    }

    void sample() {
        pick().values().forEach(this::compare);
        samples.forgetOld();
    }

    /** The first that fits before each of some random moments: cheap by the index of times, in a table of any size. */
    private Map<UUID, Checkout> pick() {
        Instant now = clock.instant();
        Instant horizon = now.minus(REACH);
        var picked = new LinkedHashMap<UUID, Checkout>();
        for (int draw = 0; draw < SIZE; draw++) {
            Instant moment = now.minusMillis(random.nextLong(REACH.toMillis()));
            checkouts
                    .findSettledBefore(moment, horizon, now.minus(LONG))
                    .ifPresent(checkout -> picked.put(checkout.id(), checkout));
        }
        return picked;
    }

    /** @return what it came to, which is kept as well */
    Outcome compare(Checkout picked) {
        Checkout ours = checkouts.findById(picked.id()).orElseThrow();
        Outcome outcome;
        CheckoutStatus theirs = null;
        try {
            Sighting sighting = providers.look(ours);
            theirs = sighting.status();
            outcome = isSame(ours, sighting) ? Outcome.SAME : different(ours, sighting);
            refreshing.take(ours, sighting, SAMPLER);
        } catch (Refused refused) {
            outcome = refused.isMissing() ? missing(ours) : Outcome.SILENT;
        } catch (ProviderFailure | CheckoutProblem silence) {
            outcome = Outcome.SILENT;
        } catch (RuntimeException failure) {
            log.error("Checkout {} could not be compared", ours.id(), failure);
            outcome = Outcome.SILENT;
        }
        samples.keep(ours.id(), outcome, ours.status(), theirs);
        return outcome;
    }

    /** Payment accounts for testing forget what is old, and those who test empty them. Real ones never do. */
    static Outcome missing(Checkout ours) {
        if (!ours.terms().live()) {
            return Outcome.UNKNOWN_THERE;
        }
        log.error("Checkout {} is not known at {}", ours.id(), ours.provider().title());
        return Outcome.DIFFERENT;
    }

    private static boolean isSame(Checkout ours, Sighting sighting) {
        return ours.discrepancy() == null
                && (ours.status() == sighting.status() || wasPaidOutSince(ours, sighting))
                && ours.funds().refundedMinor() >= sighting.balance().refundedMinor();
    }

    /** Of payouts no provider tells; they are found when we come by of ourselves, which is planned. */
    private static boolean wasPaidOutSince(Checkout ours, Sighting sighting) {
        return ours.status() == CheckoutStatus.SHIPPED
                && sighting.status() == CheckoutStatus.PAID_TO_ACCOUNT
                && ours.nextLookAt() != null;
    }

    /** Unless word of it came in while we looked: then our books were not behind. */
    private Outcome different(Checkout ours, Sighting sighting) {
        Checkout now = checkouts.findById(ours.id()).orElseThrow();
        if (isSame(now, sighting)) {
            return Outcome.SAME;
        }
        log.error(
                "Checkout {} was {} here and {} at {}, and nobody had told us",
                ours.id(),
                ours.status(),
                sighting.status(),
                ours.provider().title());
        return Outcome.DIFFERENT;
    }
}
