package dev.kassa.calls;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is noted of a call while it is answered. A dialect that notes nothing is logged all the same, by its address. */
public final class CallNotes {

    private static final String NAME = CallNotes.class.getName();

    private final UUID id;
    private @Nullable String operation;
    private @Nullable Boolean writes;
    private @Nullable UUID company;

    private CallNotes(UUID id) {
        this.id = id;
    }

    static CallNotes begin(HttpServletRequest request, UUID id) {
        var notes = new CallNotes(id);
        request.setAttribute(NAME, notes);
        return notes;
    }

    private static CallNotes of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof CallNotes notes ? notes : new CallNotes(UUID.randomUUID());
    }

    /** The id under which the log, the answer's {@code X-Request-Id} and the page of the call speak of it. */
    public static String id(HttpServletRequest request) {
        return of(request).id.toString();
    }

    /**
     * Notes what was asked for.
     *
     * @param name the operation's, or the address with {@code {id}} in the place of ids
     */
    public static void operation(HttpServletRequest request, String name, boolean writes) {
        CallNotes notes = of(request);
        notes.operation = name;
        notes.writes = writes;
    }

    /** Notes which company somebody without a key speaks of; the call is then in that company's log. */
    public static void company(HttpServletRequest request, UUID company) {
        of(request).company = company;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String operation() {
        return operation;
    }

    @Nullable
    Boolean writes() {
        return writes;
    }

    @Nullable
    UUID company() {
        return company;
    }
}
