package dev.kassa.sandbox.stripe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds parameters against their shape and refuses the first that does not fit, by its full name. */
final class ShapeCheck {

    private ShapeCheck() {}

    /** @throws StripeError naming the parameter that does not fit */
    static void check(Shape.Fields shape, JsonNode params) {
        checkFields(shape, "", params);
    }

    private static void check(Shape shape, String name, JsonNode value) {
        switch (shape) {
            case Shape.Fields fields -> checkFields(fields, name, value);
            case Shape.Rows rows -> checkRows(rows, name, value);
            case Shape.Labels _ -> checkLabels(name, value);
            case Shape.Text text -> {
                String given = leaf(name, value);
                if (given.length() > text.maxLength()) {
                    throw StripeError.invalid(
                            null, name, "Invalid string: must be at most " + text.maxLength() + " characters");
                }
            }
            case Shape.Address _ -> checkAddress(name, leaf(name, value));
            case Shape.Whole whole -> checkWhole(whole, name, leaf(name, value));
            case Shape.Flag _ -> {
                if (!leaf(name, value).matches("true|false")) {
                    throw StripeError.invalid(null, name, "Invalid boolean: " + value.asString());
                }
            }
            case Shape.Choice choice -> {
                if (!choice.allowed().contains(leaf(name, value))) {
                    throw StripeError.invalid(
                            null, name, "Invalid " + name + ": must be one of " + String.join(", ", choice.allowed()));
                }
            }
        }
    }

    private static void checkFields(Shape.Fields shape, String name, JsonNode value) {
        if (!value.isObject()) {
            throw StripeError.invalid(null, name, "Invalid object");
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String full = within(name, entry.getKey());
            Shape known = shape.known().get(entry.getKey());
            if (known != null) {
                check(known, full, entry.getValue());
            } else if (shape.absent().contains(entry.getKey())) {
                throw StripeError.invalid(
                        "parameter_unknown",
                        full,
                        "Stripe has the parameter " + full + ", but the sandbox does not play it.");
            } else {
                throw StripeError.invalid("parameter_unknown", full, "Received unknown parameter: " + full);
            }
        }
        shape.required().stream()
                .sorted()
                .filter(field -> !value.has(field))
                .findFirst()
                .ifPresent(field -> {
                    throw StripeError.missingParam(within(name, field));
                });
    }

    private static void checkRows(Shape.Rows rows, String name, JsonNode value) {
        if (!value.isArray()) {
            throw StripeError.invalid(null, name, "Invalid array");
        }
        if (value.size() > rows.max()) {
            throw StripeError.invalid(
                    null, name, "Array " + name + " must contain at most " + rows.max() + " elements.");
        }
        for (int row = 0; row < value.size(); row++) {
            check(rows.row(), name + "[" + row + "]", value.get(row));
        }
    }

    private static void checkLabels(String name, JsonNode value) {
        if (!value.isObject() || value.size() > 50) {
            throw StripeError.invalid(null, name, "Metadata must be a hash of at most 50 keys");
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String full = within(name, entry.getKey());
            if (entry.getKey().length() > 40
                    || !entry.getValue().isString()
                    || entry.getValue().asString().length() > 500) {
                throw StripeError.invalid(
                        null, full, "Metadata keys have at most 40 characters and values are strings of at most 500.");
            }
        }
    }

    private static void checkWhole(Shape.Whole shape, String name, String given) {
        if (!given.matches("-?\\d{1,18}")) {
            throw StripeError.invalid("parameter_invalid_integer", name, "Invalid integer: " + given);
        }
        long number = Long.parseLong(given);
        if (number < shape.min() || number > shape.max()) {
            throw StripeError.invalid(
                    "parameter_invalid_integer",
                    name,
                    "This value must be between " + shape.min() + " and " + shape.max() + ".");
        }
    }

    /** The place of the session's id is written with braces, which no address may have, so it is filled in first. */
    private static void checkAddress(String name, String given) {
        try {
            URI address = new URI(given.replace("{CHECKOUT_SESSION_ID}", "cs"));
            String scheme = String.valueOf(address.getScheme());
            if (scheme.matches("(?i)https?") && address.getHost() != null && given.length() <= 5000) {
                return;
            }
        } catch (URISyntaxException _) {
            // refused below, like one without a host
        }
        throw StripeError.invalid("url_invalid", name, "Not a valid URL");
    }

    private static String leaf(String name, JsonNode value) {
        if (!value.isString()) {
            throw StripeError.invalid(null, name, "Invalid string");
        }
        if (value.asString().isEmpty()) {
            throw StripeError.invalid(
                    "parameter_invalid_empty",
                    name,
                    "An empty string would unset '" + name + "', which cannot be unset.");
        }
        return value.asString();
    }

    private static String within(String outer, String field) {
        return outer.isEmpty() ? field : outer + "[" + field + "]";
    }
}
