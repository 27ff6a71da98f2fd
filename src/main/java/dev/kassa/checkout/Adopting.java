package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.IntentProvider.Found;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks closely at an intent that somebody else made before it may pay for something here: whoever could bring one along at will
 * could pay for much with little, or for two things at once.
 */
@Component
class Adopting {

    private static final Pattern INTENT = Pattern.compile("pi_[A-Za-z0-9_]{1,200}");

    private final Checkouts checkouts;
    private final Providers providers;

    Adopting(Checkouts checkouts, Providers providers) {
        this.checkouts = checkouts;
        this.providers = providers;
    }

    /** The intent to be taken over; empty if none is to be, or if faults were added. */
    Optional<String> check(OpenIntent wish, Payable payable, ProviderAccount account, List<Fault> faults) {
        String id = wish.intentId();
        if (id == null || id.isBlank()) {
            if (wish.clientSecret() != null && !wish.clientSecret().isBlank()) {
                faults.add(new Fault("clientSecret", "withoutIntent"));
            }
            return Optional.empty();
        }
        if (!INTENT.matcher(id).matches()) {
            faults.add(new Fault("intentId", "unknownIntent"));
            return Optional.empty();
        }
        if (isTaken(id)) {
            faults.add(new Fault("intentId", "taken"));
            return Optional.empty();
        }
        Optional<Found> found = find(id, account);
        if (found.isEmpty()) {
            faults.add(new Fault("intentId", "unknownIntent"));
            return Optional.empty();
        }
        check(found.get(), wish.clientSecret(), payable, faults);
        return Optional.of(id);
    }

    private boolean isTaken(String id) {
        return checkouts.findByReference(ProviderName.STRIPE.name(), id).isPresent()
                || checkouts
                        .findByPaymentReference(ProviderName.STRIPE.name(), id)
                        .isPresent();
    }

    private Optional<Found> find(String id, ProviderAccount account) {
        try {
            return Optional.of(providers.intents().find(id, account));
        } catch (ProviderFailure.Refused refused) {
            if (refused.isMissing()) {
                return Optional.empty();
            }
            throw Providers.problem(ProviderName.STRIPE, refused);
        } catch (ProviderFailure failure) {
            throw Providers.problem(ProviderName.STRIPE, failure);
        }
    }

    private static void check(Found found, @Nullable String secret, Payable payable, List<Fault> faults) {
        if (secret != null && !secret.isBlank() && !isSame(secret, found.clientSecret())) {
            faults.add(new Fault("clientSecret", "wrongSecret"));
            return; // what it is like is for those who know it
        }
        if (found.isBound()) {
            faults.add(new Fault("intentId", "boundIntent"));
        }
        if (!found.isUntouched()) {
            faults.add(new Fault("intentId", "usedIntent"));
        }
        if (!payable.currency().name().equalsIgnoreCase(found.currency())) {
            faults.add(new Fault("intentId", "otherCurrency"));
        } else if (payable.amountMinor() != found.amountMinor()) {
            faults.add(new Fault("intentId", "otherAmount"));
        }
    }

    private static boolean isSame(String shown, @Nullable String known) {
        return known != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
