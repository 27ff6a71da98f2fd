package dev.kassa.api.servicestack;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members that are wanted of each result of a query.
 *
 * @param names in lower case; none for all of them
 */
record Fields(Set<String> names) {

    private static final Fields ALL = new Fields(Set.of());

    /** @throws Invalid if a result has no such member */
    static Fields of(Record request, Signature<?> signature) {
        String wanted = signature.listing() ? wanted(request) : null;
        if (wanted == null || wanted.isBlank() || wanted.strip().equals("*")) {
            return ALL;
        }
        Set<String> known = Shape.of(signature.answer()).members().stream()
                .map(member -> member.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> names = Arrays.stream(wanted.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            if (!known.contains(name.toLowerCase(Locale.ROOT))) {
                throw new Invalid(List.of(new Fault("fields", "unknownMember", List.of(name))));
            }
        }
        return new Fields(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    private static @Nullable String wanted(Record request) {
        return Stream.of(request.getClass().getRecordComponents())
                .filter(component -> component.getType() == AutoQuery.class)
                .map(component -> Binder.read(request, component))
                .filter(AutoQuery.class::isInstance)
                .map(page -> AutoQuery.class.cast(page).fields())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean areAll() {
        return names.isEmpty();
    }

    /** Takes away what is not wanted. */
    void thin(JsonNode answer) {
        for (String member : List.of("Results", "results")) {
            for (JsonNode result : answer.path(member).values()) {
                if (result instanceof ObjectNode object) {
                    object.retain(object.propertyNames().stream()
                            .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                            .toList());
                }
            }
        }
    }
}
