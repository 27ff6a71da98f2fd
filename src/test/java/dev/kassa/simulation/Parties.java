package dev.kassa.simulation;

import static dev.kassa.checkout.CheckoutStatus.CREATED;
import static dev.kassa.checkout.CheckoutStatus.PAID_TO_ACCOUNT;
import static dev.kassa.checkout.CheckoutStatus.READY_TO_SHIP;
import static dev.kassa.checkout.CheckoutStatus.SHIPPED;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.RefundWish;
import dev.kassa.checkout.RefundWish.LineShare;
import dev.kassa.checkout.Seen;
import dev.kassa.checkout.Sent;
import dev.kassa.simulation.Deed.Doing;
import dev.kassa.simulation.Post.Letter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who knocks at Kassa's doors: a booking system, two administrators, customers' browsers, the postman, and its own clockwork. */
final class Parties {

    private static final Actor ONLOOKER = Actor.system("onlooker");

    private final World world;
    private final Kassa kassa;
    private final Shop shop;
    private int deeds;

    Parties(World world, Kassa kassa, Shop shop) {
        this.world = world;
        this.kassa = kassa;
        this.shop = shop;
    }

    /** Something that somebody now begins to do; null if there is nothing for that one to do. */
    @Nullable
    Deed any() {
        return world.weather().isRivalry() ? anyOfRivals() : anyOfAll();
    }

    private @Nullable Deed anyOfRivals() {
        return switch (world.dice().nextInt(8)) {
            case 0, 1, 2 -> open();
            case 3, 4 -> page();
            case 5, 6 -> letter().orElse(null);
            default -> work(world.any(kassa.work()));
        };
    }

    private @Nullable Deed anyOfAll() {
        return switch (world.dice().nextInt(14)) {
            case 0, 1 -> open();
            case 2, 3, 4 -> ask("send", (id, who) -> kassa.checkouts().sendPaymentRequest(id, who), READY_TO_SHIP);
            case 5 -> ask("cancel", (id, who) -> kassa.checkouts().cancel(id, who), READY_TO_SHIP, CREATED);
            case 6, 7 -> refund();
            case 8 -> refresh();
            case 9 -> page();
            case 10, 11, 12 -> letter().orElse(null);
            default -> work(world.any(kassa.work()));
        };
    }

    private Deed open() {
        return open(shop.wish(world));
    }

    Deed open(OpenCheckout wish) {
        Actor actor = administrator();
        return deed("booking", () -> {
            Seen seen = kassa.checkouts().open(wish, actor);
            handOut(seen);
            return "opened " + label(seen.checkout());
        });
    }

    private interface Asking {
        Sent of(UUID checkout, Actor actor);
    }

    private @Nullable Deed ask(String what, Asking asking, CheckoutStatus... apt) {
        Actor actor = administrator();
        return kassa.anyCheckout(world, apt)
                .map(id -> deed(
                        what + " " + label(id),
                        () -> asking.of(id, actor).checkout().status().word()))
                .orElse(null);
    }

    private @Nullable Deed refund() {
        RefundWish wish = switch (world.dice().nextInt(4)) {
            case 0 -> RefundWish.all("all");
            case 1 -> RefundWish.of(List.of(new LineShare(1, 1)), "one of them");
            default -> RefundWish.of(1 + world.dice().nextInt(30000), "some");
        };
        return ask("refund", (id, who) -> kassa.checkouts().refund(id, wish, who), SHIPPED, PAID_TO_ACCOUNT);
    }

    private @Nullable Deed refresh() {
        Actor actor = administrator();
        return kassa.anyCheckout(world).map(id -> look(id, actor)).orElse(null);
    }

    Deed look(UUID id) {
        return look(id, administrator());
    }

    private Deed look(UUID id, Actor actor) {
        return deed("look " + label(id), () -> standing(kassa.checkouts().refresh(id, actor)));
    }

    private @Nullable Deed page() {
        return kassa.anyCheckout(world).map(this::page).orElse(null);
    }

    private Deed page(UUID id) {
        return deed("page " + label(id), () -> {
            String token = kassa.checkouts().find(id, ONLOOKER).terms().payToken();
            ForPayer page = kassa.checkouts().forPayer(token);
            handOut(new Seen(page.checkout(), page.way()));
            return page.checkout().status().word();
        });
    }

    Optional<Deed> letter() {
        return world.post().deliver().map(letter -> deed("letter " + label(letter.checkoutId()), () -> read(letter)));
    }

    private String read(Letter letter) {
        try {
            Seen seen = kassa.checkouts().refresh(letter.checkoutId(), Actor.provider("provider"));
            if (seen.checkout().providerReference() == null
                    && seen.checkout().status().isOpen()) {
                world.post().comeAgain(letter);
            }
            return standing(seen);
        } catch (CheckoutProblem unread) {
            world.post().comeAgain(letter);
            throw unread;
        }
    }

    Deed work(RecurringTask<?> task) {
        return deed(task.getName(), () -> {
            Kassa.doOnce(task);
            return "done";
        });
    }

    /** A customer can pay it from now on: the link is on its way. */
    private void handOut(Seen seen) {
        String reference = seen.checkout().providerReference();
        if (seen.way() != null && reference != null) {
            world.books(seen.checkout().provider()).find(reference).handOut();
        }
    }

    private Deed deed(String name, Doing doing) {
        int server = world.dice().nextInt(World.SERVERS);
        return new Deed("%d:%s".formatted(++deeds, name), server, world.turnstile(), () -> answer(doing::run));
    }

    /** What a door would answer: all that can be wrong is a problem; anything else has no business to come out. */
    private static String answer(Supplier<String> doing) {
        try {
            return doing.get();
        } catch (CheckoutProblem problem) {
            return problem.getClass().getSimpleName();
        }
    }

    private Actor administrator() {
        return shop.people().get(world.dice().nextInt(shop.people().size()));
    }

    private static String standing(Seen seen) {
        return seen.checkout().status().word();
    }

    private String label(Checkout checkout) {
        return label(checkout.id());
    }

    private String label(UUID id) {
        return world.trace().label(id);
    }
}
