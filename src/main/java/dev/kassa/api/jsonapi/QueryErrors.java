package dev.kassa.api.jsonapi;

import dev.kassa.api.jsonapi.Parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong in a query, in the words of the library that Commerce Layer is made with. */
final class QueryErrors {

    private static final int LONGEST = 60;

    private QueryErrors() {}

    /** The parts of a list with commas; none for an empty text. */
    static List<String> words(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static ErrorObject paramNotAllowed(Parameter parameter) {
        return error(
                parameter, "PARAM_NOT_ALLOWED", "Param not allowed", quoted(parameter.whole()) + " is not allowed.");
    }

    static ErrorObject invalidField(Parameter parameter, String field, String type) {
        return error(
                parameter,
                "INVALID_FIELD",
                "Invalid field",
                "%s is not a valid field for %s.".formatted(quoted(field), quoted(type)));
    }

    static ErrorObject invalidInclude(Parameter parameter, String path, String type) {
        return error(
                parameter,
                "INVALID_INCLUDE",
                "Invalid include",
                "%s is not a valid includable relationship of %s.".formatted(quoted(path), type));
    }

    static ErrorObject invalidSort(Parameter parameter, String name, String type) {
        return error(
                parameter,
                "INVALID_SORT_CRITERIA",
                "Invalid sort criteria",
                "%s is not a valid sort criteria for %s.".formatted(quoted(name), type));
    }

    static ErrorObject filterNotAllowed(Parameter parameter) {
        return error(
                parameter, "FILTER_NOT_ALLOWED", "Filter not allowed", quoted(parameter.whole()) + " is not allowed.");
    }

    static ErrorObject invalidFilterValue(Parameter parameter) {
        return error(
                parameter,
                "INVALID_FILTER_VALUE",
                "Invalid filter value",
                "%s is not a valid value for %s.".formatted(quoted(parameter.value()), quoted(parameter.whole())));
    }

    static ErrorObject invalidPage(Parameter parameter, int largest) {
        return error(
                parameter,
                "INVALID_PAGE_VALUE",
                "Invalid page value",
                "%s is not a valid value for %s, which takes 1 to %d."
                        .formatted(quoted(parameter.value()), quoted(parameter.whole()), largest));
    }

    /** What somebody typed, short and without what could be taken for anything else. */
    static String quoted(String typed) {
        String plain = typed.replaceAll("[^\\p{L}\\p{N} _.,:;\\[\\]%*/+-]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static ErrorObject error(Parameter parameter, String code, String title, String detail) {
        return ErrorObject.of(400, code, title, detail).in(quoted(parameter.whole()));
    }
}
