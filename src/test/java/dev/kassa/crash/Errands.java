package dev.kassa.crash;

import dev.kassa.MutableClock;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.RefundWish;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/**
 * What the killed process can be told: {@code <number> open <provider> <booking>}, {@code <number> send|cancel|look <id>},
 * {@code <number> refund <id> <minor>}, {@code arm <point> <nth>}, {@code clock <seconds>}. The answer to a numbered one is the
 * number and what came of it.
 */
final class Errands {

    static final UUID COMPANY = UUID.fromString("c4a50000-0000-4000-8000-000000000001");
    private static final Actor ANNA = new Actor(Actor.Kind.PERSON, "anna@crash.example", COMPANY, Role.ADMINISTRATOR);

    private final CheckoutService checkouts;
    private final MutableClock clock;
    private final Tripwire tripwire;
    private final Consumer<String> answer;

    Errands(ApplicationContext context, Tripwire tripwire, Consumer<String> answer) {
        this.checkouts = context.getBean(CheckoutService.class);
        this.clock = context.getBean(MutableClock.class);
        this.tripwire = tripwire;
        this.answer = answer;
    }

    void run(String[] words) {
        switch (words[0]) {
            case "arm" -> tripwire.arm(CrashPoint.valueOf(words[1]), Integer.parseInt(words[2]));
            case "clock" -> clock.forward(Duration.ofSeconds(Long.parseLong(words[1])));
            default -> Thread.startVirtualThread(() -> answer.accept(words[0] + " " + outcome(words)));
        }
    }

    private String outcome(String[] words) {
        try {
            return "open".equals(words[1]) ? open(words) : ask(words[1], words);
        } catch (CheckoutProblem problem) {
            return problem.getClass().getSimpleName();
        } catch (RuntimeException unexpected) {
            return "Unclean:" + unexpected.getClass().getSimpleName();
        }
    }

    private String open(String[] words) {
        ProviderName provider = ProviderName.valueOf(words[2]);
        UiMode mode = provider == ProviderName.PAYSON ? UiMode.EMBEDDED : UiMode.HOSTED;
        Checkout opened = checkouts
                .open(
                        new OpenCheckout(
                                provider,
                                COMPANY,
                                "SE",
                                List.of(new Item(1, 1, 2), new Item(1, 2, 1)),
                                words[3],
                                null,
                                null,
                                mode,
                                null),
                        ANNA)
                .checkout();
        return opened.id() + " " + opened.providerReference();
    }

    private String ask(String what, String[] words) {
        UUID id = UUID.fromString(words[2]);
        if ("look".equals(what)) {
            return checkouts.refresh(id, ANNA).checkout().status().word();
        }
        tripwire.begin();
        try {
            Checkout after = switch (what) {
                case "send" -> checkouts.sendPaymentRequest(id, ANNA).checkout();
                case "cancel" -> checkouts.cancel(id, ANNA).checkout();
                default ->
                    checkouts
                            .refund(id, RefundWish.of(Long.parseLong(words[3]), "crash"), ANNA)
                            .checkout();
            };
            return after.status().word();
        } finally {
            tripwire.end();
        }
    }
}
