package dev.kassa.outbox;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an endpoint to be.
 *
 * @param eventTypes the types of {@link EventTypes#ALL} that it is told; null for all that there are and will be
 * @param paused whether nothing is sent for the time being
 */
public record EndpointWish(
        String url, String description, @Nullable List<String> eventTypes, boolean paused) {

    private static final int LONGEST_DESCRIPTION = 100;

    /** @throws Invalid naming {@code url}, {@code description} or {@code eventTypes} */
    void demandSound(Destinations destinations) {
        List<Fault> faults = new ArrayList<>();
        destinations.fault(url).ifPresent(code -> faults.add(new Fault("url", code)));
        if (description.length() > LONGEST_DESCRIPTION) {
            faults.add(new Fault("description", "tooLong", LONGEST_DESCRIPTION));
        }
        if (eventTypes != null) {
            if (eventTypes.isEmpty()) {
                faults.add(new Fault("eventTypes", "required"));
            } else if (!EventTypes.ALL.containsAll(eventTypes)) {
                faults.add(new Fault("eventTypes", "unknownEventType"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    boolean isAs(Endpoint endpoint) {
        return url.equals(endpoint.url())
                && description.equals(endpoint.description())
                && Objects.equals(joinedTypes(), endpoint.eventTypes());
    }

    /** As they are kept: each once, in the order of a checkout's life. */
    @Nullable
    String joinedTypes() {
        return eventTypes == null
                ? null
                : String.join(
                        ",",
                        EventTypes.ALL.stream().filter(eventTypes::contains).toList());
    }
}
