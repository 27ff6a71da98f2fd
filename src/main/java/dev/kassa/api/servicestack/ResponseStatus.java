package dev.kassa.api.servicestack;

import java.util.List;

/**
 * What ServiceStack clients read of an answer that is no success. For them to find it, it must be the only member of the body.
 *
 * @param errors one for each member that is not acceptable; the first is repeated at the top
 */
record ResponseStatus(String errorCode, String message, List<FieldError> errors) {

    record FieldError(String errorCode, String fieldName, String message) {}

    record Body(ResponseStatus responseStatus) {}

    static ResponseStatus of(String errorCode, String message) {
        return new ResponseStatus(errorCode, message, List.of());
    }

    static ResponseStatus of(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new ResponseStatus(first.errorCode(), first.message(), errors);
    }
}
