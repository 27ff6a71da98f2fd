package dev.kassa.api.servicestack;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

/**
 * Fills a request's record. What was left out stays null, or zero, or an empty list, as in .NET; what is of the wrong type, and
 * what comes twice and differs, is refused, and all of it at once.
 */
@Component
class Binder {

    private static final int MOST_WORDS = 15;

    private final Json json;

    Binder(Json json) {
        this.json = json;
    }

    /** @throws Invalid naming every member that is not acceptable */
    <Q extends Record> Q bind(Class<Q> type, Members members) {
        var faults = new ArrayList<Fault>();
        Q request = fill(type, members, "", faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return request;
    }

    private <Q extends Record> Q fill(Class<Q> type, Members members, String path, List<Fault> faults) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String field = path + component.getName();
            if (types[i] == AutoQuery.class) {
                values[i] = fill(AutoQuery.class, members, path, faults);
                continue;
            }
            Object value = value(members.of(Shape.nameOf(component)), component.getGenericType(), field, faults);
            values[i] = value == null ? leftOut(types[i]) : value;
        }
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    /** What a request's component holds. */
    static @Nullable Object read(Record request, RecordComponent component) {
        Method accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, request);
    }

    private static @Nullable Object leftOut(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }

    /** The one value that all sources agree on. */
    private @Nullable Object value(List<JsonNode> nodes, Type type, String field, List<Fault> faults) {
        Set<Object> different = new LinkedHashSet<>();
        for (JsonNode node : nodes) {
            if (type != String.class && node.isString() && node.stringValue().isBlank()) {
                continue; // the way of a query to leave something out
            }
            Object value = convert(node, type, field, faults);
            if (value != null && !value.equals(Guid.EMPTY) && !value.equals(Dates.UNSET)) {
                different.add(value);
            }
        }
        if (different.size() > 1) {
            faults.add(new Fault(field, "disagree"));
        }
        return different.stream().findFirst().orElse(null);
    }

    private @Nullable Object convert(JsonNode node, Type type, String field, List<Fault> faults) {
        if (type == String.class) {
            return or(Values.text(node), field, "text", faults);
        }
        if (type == UUID.class) {
            return or(Values.guid(node), field, "guid", faults);
        }
        if (type == int.class || type == Integer.class) {
            return or(Values.integer(node), field, "integer", faults);
        }
        if (type == boolean.class || type == Boolean.class) {
            return or(Values.truth(node), field, "truth", faults);
        }
        if (type == BigDecimal.class) {
            return or(Values.decimal(node), field, "decimal", faults);
        }
        if (type == Instant.class) {
            return or(Values.instant(node), field, "date", faults);
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return or(Values.choice(node, choice.asSubclass(Enum.class)), field, "choice", faults, words(choice));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], field, faults);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            JsonNode object = opened(node);
            return object.isObject()
                    ? fill(nested.asSubclass(Record.class), Members.of(object), field + ".", faults)
                    : or(Optional.empty(), field, "object", faults);
        }
        throw new IllegalStateException("A request cannot have a member of " + type);
    }

    private @Nullable List<?> list(JsonNode node, Type type, String field, List<Fault> faults) {
        JsonNode array = opened(node);
        if (!array.isArray()) {
            faults.add(new Fault(field, "list"));
            return null;
        }
        List<Object> values = new ArrayList<>();
        int before = faults.size();
        for (JsonNode element : array.values()) {
            Object value = convert(element, type, "%s[%d]".formatted(field, values.size()), faults);
            if (value == null || faults.size() > before) {
                return null; // one bad element is enough to know: a long list must not make a long answer
            }
            values.add(value);
        }
        return values;
    }

    /** In a query or a form, what has members of its own is JSON in a text. */
    private JsonNode opened(JsonNode node) {
        if (!node.isString()) {
            return node;
        }
        try {
            return json.read(node.stringValue());
        } catch (Refused notJson) {
            return node;
        }
    }

    /** As many as a sentence can bear. */
    private static String words(Class<?> choice) {
        return Stream.of(choice.getEnumConstants())
                .limit(MOST_WORDS)
                .map(constant -> Words.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object or(
            Optional<?> value, String field, String fault, List<Fault> faults, Object... arguments) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, fault, arguments));
        }
        return value.orElse(null);
    }
}
