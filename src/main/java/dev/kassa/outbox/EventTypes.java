package dev.kassa.outbox;

import dev.kassa.checkout.Act;
import dev.kassa.checkout.Transition;
import java.util.List;
import java.util.stream.Stream;

/** The types of events that there are: all that changes a checkout, or what its company has or owes. */
public final class EventTypes {

    /** In the order of a checkout's life. A test is sent to whoever asks for it, and is none of these. */
    public static final List<String> ALL = Stream.concat(
                    Stream.of(Transition.values()).map(Enum::name),
                    Stream.of(Act.values()).filter(Act::isToldToOthers).map(Enum::name))
            .map(Payload::type)
            .toList();

    private EventTypes() {}
}
