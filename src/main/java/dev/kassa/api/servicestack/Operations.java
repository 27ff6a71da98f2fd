package dev.kassa.api.servicestack;

import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All operations there are, and what a path means among them. */
@Component
class Operations {

    private final List<Operation<?>> operations;
    private final Map<String, Operation<?>> byName = new HashMap<>();

    private final Denials denials;

    Operations(List<Operation<?>> operations, Denials denials) {
        this.operations = operations;
        this.denials = denials;
        for (Operation<?> operation : operations) {
            add(operation.signature().name(), operation);
            operation.signature().aliases().forEach(alias -> add(alias, operation));
        }
    }

    private void add(String name, Operation<?> operation) {
        if (byName.put(name.toLowerCase(Locale.ROOT), operation) != null) {
            throw new IllegalStateException("Two operations are called " + name);
        }
    }

    /** @throws Refused if nobody has signed in for what is not open to all; or else, and told in the trail, {@link Forbidden} */
    void demandRight(Signature<?> signature, Caller caller) {
        try {
            caller.demand(signature.roles());
        } catch (Forbidden lacking) {
            denials.tell(Denial.ACCESS_DENIED, caller.actor(), null, signature.name());
            throw lacking;
        }
    }

    /** What can be done at a path; empty if nothing is there. */
    Optional<Place> find(List<String> path) {
        String name = preDefined(path);
        if (name != null) {
            return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
                    .map(Operations::preDefinedPlace);
        }
        Map<String, Match> byVerb = new TreeMap<>();
        for (Operation<?> operation : operations) {
            for (Route route : operation.signature().routes()) {
                route.match(path)
                        .ifPresent(variables -> byVerb.put(route.verb(), new Match(operation, variables, false)));
            }
        }
        return byVerb.isEmpty() ? Optional.empty() : Optional.of(new Place(byVerb));
    }

    private static @Nullable String preDefined(List<String> path) {
        if (path.size() == 2 && path.get(0).equalsIgnoreCase("api")) {
            return path.get(1);
        }
        boolean reply = path.size() == 3
                && path.get(0).equalsIgnoreCase("json")
                && path.get(1).equalsIgnoreCase("reply");
        return reply ? path.get(2) : null;
    }

    /** Classes without a method of their own are sent by POST, whatever the operation's verb; so POST is always there. */
    private static Place preDefinedPlace(Operation<?> operation) {
        Match match = new Match(operation, Map.of(), true);
        Map<String, Match> byVerb = new TreeMap<>(Map.of("POST", match));
        operation.signature().routes().forEach(route -> byVerb.put(route.verb(), match));
        return new Place(byVerb);
    }

    /** @param preDefined whether it was found by its name, and not by a route of its own */
    record Match(Operation<?> operation, Map<String, String> variables, boolean preDefined) {}

    record Place(Map<String, Match> byVerb) {

        Set<String> verbs() {
            return byVerb.keySet();
        }

        Optional<Match> match(String verb) {
            return Optional.ofNullable(byVerb.get(verb.equals("HEAD") ? "GET" : verb));
        }
    }
}
