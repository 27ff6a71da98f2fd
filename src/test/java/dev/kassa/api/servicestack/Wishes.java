package dev.kassa.api.servicestack;

import dev.kassa.cast.Cast;
import dev.kassa.fuzz.Dice;
import dev.kassa.fuzz.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.StringUtils;

/** Makes up a request that an operation might well accept, from nothing but what its record says. */
final class Wishes {

    private static final Map<String, String> WORDS = Map.of(
            "countryCode", "SE",
            "language", "sv",
            "currencyId", "SEK",
            "uiMode", "hosted",
            "sessionId", "cs_test_1",
            "orderBy", "-Id",
            "include", "Total",
            "fields", "Id,Status");

    private final Dice dice;

    Wishes(Dice dice) {
        this.dice = dice;
    }

    Text.Members request(Class<? extends Record> type) {
        Text.Members members = Text.members();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == AutoQuery.class) {
                members.members().addAll(request(AutoQuery.class).members());
            } else if (isWanted(component)) {
                members.with(StringUtils.capitalize(component.getName()), value(component));
            }
        }
        return members;
    }

    /** What is not needed is there now and then. */
    private boolean isWanted(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        return description == null || description.required() || dice.oneIn(2);
    }

    private Text value(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        if (component.getName().equalsIgnoreCase("internalReferenceId")) {
            return Text.string("fuzz-" + dice.below(1_000_000));
        }
        if (description != null && !description.sample().isEmpty()) {
            return Text.raw(description.sample());
        }
        return value(component.getGenericType(), component.getName());
    }

    private Text value(Type type, String name) {
        if (type == UUID.class) {
            UUID id = name.equals("companyId") ? Cast.SAGA.id() : Cast.paysonCheckout(1 + dice.below(30));
            return Text.string(id.toString());
        }
        if (type == BigDecimal.class) {
            return Text.raw("1.00");
        }
        if (type == Instant.class) {
            return Text.string("2026-01-02T03:04:05Z");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Text.raw(dice.oneIn(2));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Text.raw(1);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Text.many(value(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return Text.string(((Enum<?>) dice.any(choice.getEnumConstants())).name());
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return request(nested.asSubclass(Record.class));
        }
        return Text.string(word(name));
    }

    private static String word(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("url")) {
            return "https://" + Cast.SAGA.slug() + ".example/there";
        }
        return WORDS.getOrDefault(name, lower.contains("mail") ? "elsa@kund.example" : "word");
    }
}
