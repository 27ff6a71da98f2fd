package dev.kassa.pages.console;

import dev.kassa.outbox.Backlog;
import dev.kassa.outbox.Delivery;
import dev.kassa.outbox.Endpoint;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** An endpoint, and what was sent to it, as the pages show them. */
final class Hook {

    private Hook() {}

    /**
     * An endpoint at a glance.
     *
     * @param state names the word, in the messages under {@code hook.state.}
     * @param failingSince in the company's zone; null while all is well
     */
    record Row(
            Endpoint endpoint,
            String state,
            Sign sign,
            @Nullable ZonedDateTime failingSince,
            long waiting,
            @Nullable ZonedDateTime oldest,
            @Nullable String company) {

        /** @param delivered whether anything has ever arrived there */
        static Row of(
                Endpoint endpoint,
                @Nullable Backlog backlog,
                boolean delivered,
                ZoneId zone,
                @Nullable String company) {
            String state = state(endpoint, delivered);
            return new Row(
                    endpoint,
                    state,
                    sign(state),
                    state.equals("failing") ? in(zone, endpoint.failingSince()) : null,
                    backlog == null ? 0 : backlog.waiting(),
                    backlog == null ? null : in(zone, backlog.oldest()),
                    company);
        }

        private static String state(Endpoint endpoint, boolean delivered) {
            if (endpoint.disabledAt() != null) {
                return "gone";
            }
            if (!endpoint.active()) {
                return "paused";
            }
            if (endpoint.failingSince() != null) {
                return "failing";
            }
            return delivered ? "well" : "untried";
        }

        private static Sign sign(String state) {
            return switch (state) {
                case "gone" -> new Sign("bad", "cross");
                case "paused" -> new Sign("plain", "stop");
                case "failing" -> new Sign("bad", "warning");
                case "untried" -> new Sign("plain", "clock");
                default -> new Sign("good", "check");
            };
        }
    }

    /**
     * A delivery at a glance.
     *
     * @param state names the word, in the messages under {@code hook.delivery.}
     * @param next when it is sent next; null if it is not
     */
    record Sending(
            Delivery delivery,
            String state,
            Sign sign,
            ZonedDateTime at,
            @Nullable ZonedDateTime attempted,
            @Nullable ZonedDateTime next) {

        static Sending of(Delivery delivery, ZoneId zone) {
            String state = switch (delivery.state()) {
                case DELIVERED -> "delivered";
                case GIVEN_UP -> "givenUp";
                case WAITING -> delivery.failure() == null ? "waiting" : "retrying";
            };
            return new Sending(
                    delivery,
                    state,
                    sign(state),
                    delivery.createdAt().atZone(zone),
                    in(zone, delivery.attemptedAt()),
                    in(zone, delivery.dueAt()));
        }

        private static Sign sign(String state) {
            return switch (state) {
                case "delivered" -> new Sign("good", "check");
                case "givenUp" -> new Sign("bad", "cross");
                case "retrying" -> new Sign("wait", "again");
                default -> new Sign("plain", "clock");
            };
        }
    }

    private static @Nullable ZonedDateTime in(ZoneId zone, @Nullable Instant at) {
        return at == null ? null : at.atZone(zone);
    }
}
