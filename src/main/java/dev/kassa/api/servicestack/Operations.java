package dev.kassa.api.servicestack;

import dev.kassa.access.AnonymousWrites;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** @throws Refused if somebody without a key changes too much at a time */
    static void demandPace(Signature<?> signature, HttpServletRequest request) {
        if (signature.writes() && !AnonymousWrites.mayGoOn(request)) {
            throw Refused.tooMany();
        }
    }

    /** What can be done at a path; empty if nothing is there. */
    Optional<Place> find(List<String> path) {
        Optional<Named> named = Named.of(path);
        if (named.isPresent()) {
            return Optional.ofNullable(byName.get(named.get().name().toLowerCase(Locale.ROOT)))
                    .map(operation -> preDefinedPlace(operation, named.get()));
        }
        Map<String, Match> byVerb = new TreeMap<>();
        for (Operation<?> operation : operations) {
            for (Route route : operation.signature().routes()) {
                route.match(path).ifPresent(variables -> byVerb.put(route.verb(), Match.own(operation, variables)));
            }
        }
        return byVerb.isEmpty() ? Optional.empty() : Optional.of(new Place(byVerb));
    }

    /** Classes without a method of their own are sent by POST, whatever the operation's verb; so POST is always there. */
    private static Place preDefinedPlace(Operation<?> operation, Named named) {
        Match match = new Match(operation, Map.of(), true, named.batch(), named.oneWay());
        Map<String, Match> byVerb = new TreeMap<>(Map.of("POST", match));
        operation.signature().routes().forEach(route -> byVerb.put(route.verb(), match));
        return new Place(byVerb);
    }

    /**
     * @param preDefined whether it was found by its name, and not by a route of its own
     * @param batch whether a list of requests is sent
     * @param oneWay whether no answer is wanted, but that it was done
     */
    record Match(
            Operation<?> operation, Map<String, String> variables, boolean preDefined, boolean batch, boolean oneWay) {

        static Match own(Operation<?> operation, Map<String, String> variables) {
            return new Match(operation, variables, false, false, false);
        }

        static Match named(Operation<?> operation) {
            return new Match(operation, Map.of(), true, false, false);
        }
    }

    record Place(Map<String, Match> byVerb) {

        Set<String> verbs() {
            return byVerb.keySet();
        }

        Optional<Match> match(String verb) {
            return Optional.ofNullable(byVerb.get(verb.equals("HEAD") ? "GET" : verb));
        }
    }
}
