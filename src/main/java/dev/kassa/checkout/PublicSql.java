package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.PublicQuery.Attribute;
import dev.kassa.checkout.PublicQuery.Condition;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A query of integrators in the database's words. What they wrote is bound, and never part of the text. */
final class PublicSql {

    private final PublicQuery query;
    private final @Nullable UUID company;
    private final List<Object> values = new ArrayList<>();
    private final String where;

    PublicSql(PublicQuery query, @Nullable UUID company) {
        this.query = query;
        this.company = company;
        this.where = (company == null ? "" : " and t.company_id = :company")
                + query.conditions().stream()
                        .map(condition -> " and " + any(condition))
                        .collect(Collectors.joining());
    }

    /** Begins with {@code and}, or is empty. */
    String where() {
        return where;
    }

    /** A whole company in the order of its index: MariaDB would rather sort it than walk that. Else it knows better, and this is empty. */
    String index(String table) {
        boolean isWalk =
                company != null && query.conditions().isEmpty() && query.sorts().isEmpty();
        return isWalk ? " force index (" + table + "_by_company)" : "";
    }

    String order() {
        return query.sorts().stream()
                .map(sort -> column(sort.attribute()) + (sort.isDescending() ? " desc, " : ", "))
                .collect(Collectors.joining("", " order by ", "t.created_at desc, t.id desc"));
    }

    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = company == null ? statement : statement.param("company", company);
        for (int each = 0; each < values.size(); each++) {
            bound = bound.param("v" + each, values.get(each));
        }
        return bound;
    }

    private String any(Condition condition) {
        return condition.any().stream()
                .map(attribute -> one(attribute, condition))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String one(Attribute attribute, Condition condition) {
        String column = column(attribute);
        return switch (condition.matcher()) {
            case EQUAL -> column + " = " + value(attribute, condition);
            case NOT_EQUAL -> column + " <> " + value(attribute, condition);
            case IN -> column + " in (" + list(attribute, condition) + ")";
            case NOT_IN -> column + " not in (" + list(attribute, condition) + ")";
            case LESS -> column + " < " + value(attribute, condition);
            case LESS_OR_EQUAL -> column + " <= " + value(attribute, condition);
            case GREATER -> column + " > " + value(attribute, condition);
            case GREATER_OR_EQUAL -> column + " >= " + value(attribute, condition);
            case NULL -> column + " is null";
            case NOT_NULL -> column + " is not null";
            case PRESENT -> "not " + blank(attribute, column);
            case BLANK -> blank(attribute, column);
            case STARTS -> like(column, "", escaped(condition), "%");
            case ENDS -> like(column, "%", escaped(condition), "");
            case CONTAINS -> like(column, "%", escaped(condition), "%");
            case MATCHES -> like(column, "", only(condition), "");
            case NOT_MATCHES -> "not " + like(column, "", only(condition), "");
            case CONTAINS_JSON -> "coalesce(json_contains(" + column + ", " + bound(only(condition)) + "), 0) = 1";
        };
    }

    private static String blank(Attribute attribute, String column) {
        return switch (attribute) {
            case CREATED_AT, UPDATED_AT -> "(" + column + " is null)";
            case METADATA -> "(" + column + " = '{}')";
            default -> "(" + column + " is null or " + column + " = '')";
        };
    }

    private String like(String column, String before, String words, String after) {
        return "lower(" + column + ") like lower(" + bound(before + words + after) + ")";
    }

    private static String escaped(Condition condition) {
        return only(condition).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String value(Attribute attribute, Condition condition) {
        return bound(typed(attribute, only(condition)));
    }

    /** Nothing is in an empty list, and everything outside of it. */
    private String list(Attribute attribute, Condition condition) {
        return condition.values().isEmpty()
                ? "select null from dual where false"
                : condition.values().stream()
                        .map(value -> bound(typed(attribute, value)))
                        .collect(Collectors.joining(", "));
    }

    private String bound(Object value) {
        values.add(value);
        return ":v" + (values.size() - 1);
    }

    private static String only(Condition condition) {
        if (condition.values().size() != 1) {
            throw new Invalid(List.of(new Fault("filter", "required")));
        }
        return condition.values().getFirst();
    }

    private static Object typed(Attribute attribute, String value) {
        if (attribute != Attribute.CREATED_AT && attribute != Attribute.UPDATED_AT) {
            return value;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException notATime) {
            throw new Invalid(List.of(new Fault("filter", "date")));
        }
    }

    private static String column(Attribute attribute) {
        return switch (attribute) {
            case ID -> "t.public_id";
            case CREATED_AT -> "t.created_at";
            case UPDATED_AT -> "t.changed_at";
            case REFERENCE -> "t.reference";
            case REFERENCE_ORIGIN -> "t.reference_origin";
            case METADATA -> "t.metadata";
        };
    }
}
