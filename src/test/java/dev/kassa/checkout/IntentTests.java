package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The heart, asked by an integrator whose own page shows the payment. */
abstract class IntentTests extends HeartTests {

    static final String ACCOUNT = "acct_salongsaga";
    static final long SERVICE = 39_900;
    static final long COLOUR = 89_900;

    @Autowired
    PayableService payables;

    @Autowired
    IntentService intents;

    @Autowired
    IntentTable beside;

    /** What one of Salong Saga's customers is to pay: its article of this number. */
    Payable order(Actor actor, int article) {
        return payables.register(
                        new RegisterPayable(
                                actor.companyId(),
                                reference + article,
                                List.of(new Item(1, article, 1)),
                                null,
                                null,
                                null),
                        actor)
                .payable();
    }

    IntentDetail open(Payable payable, Actor actor) {
        return intents.open(wish(payable, null, null), actor);
    }

    static OpenIntent wish(Payable payable, @Nullable String intentId, @Nullable String secret) {
        return new OpenIntent(payable.publicId(), intentId, secret, null, null, null, Label.NONE);
    }

    int confirm(IntentDetail intent, String method) {
        return outside.confirmAtStripe(Objects.requireNonNull(intent.clientSecret()), intent.account(), method);
    }

    PaymentState state(Payable payable) {
        return payables.find(payable.id(), Actor.system("test")).state();
    }

    IntentDetail look(IntentDetail intent) {
        return intents.refresh(intent.checkout().publicId(), Actor.system("test"));
    }

    String atStripe(IntentDetail intent) {
        return outside.stripeIntent(intent.intentId(), "" + intent.account())
                .path("status")
                .asString();
    }

    List<String> codes(Runnable deed) {
        try {
            deed.run();
            return List.of();
        } catch (CheckoutProblem.Invalid invalid) {
            return invalid.faults().stream()
                    .map(fault -> fault.field() + " " + fault.code())
                    .toList();
        } catch (CheckoutProblem.NotAllowed refused) {
            return refused.decision().reasons().stream()
                    .map(Decision.Reason::code)
                    .toList();
        }
    }

    /** A session of Stripe Checkout for the same thing. */
    Checkout session(Payable payable, int article) {
        return service.open(
                        new OpenCheckout(
                                ProviderName.STRIPE,
                                payable.companyId(),
                                "SE",
                                List.of(new Item(1, article, 1)),
                                payable.internalReference(),
                                null,
                                null,
                                UiMode.HOSTED,
                                null),
                        ANNA)
                .checkout();
    }
}
