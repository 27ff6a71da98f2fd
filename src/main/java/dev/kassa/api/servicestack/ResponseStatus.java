package dev.kassa.api.servicestack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What ServiceStack clients read of an answer that is no success. For them to find it, it must be the only member of the body.
 *
 * @param errors one for each member that is not acceptable; the first is repeated at the top
 * @param meta of a batch, how far it came
 */
record ResponseStatus(
        @Description(value = "A word for what is wrong, which does not change.", sample = "\"NotEmpty\"")
        String errorCode,

        @Description(
                value = "A sentence for people, in the language that was asked for.",
                sample = "\"Id: This is needed.\"")
        String message,

        @Description("One for each member of the request that is not acceptable; the first is repeated above.")
        List<ResponseError> errors,

        @Description(
                value =
                        "Of a batch: AutoBatchIndex, the place of the request that failed, from 0, and Done, how many were carried out.",
                sample = "{\"AutoBatchIndex\":\"2\",\"Done\":\"2\"}")
        @Nullable
        Map<String, String> meta) {

    record ResponseError(
            @Description(value = "A word for what is wrong with the member.", sample = "\"NotEmpty\"")
            String errorCode,

            @Description(value = "Which member: Id, Articles[0].Quantity.", sample = "\"Id\"")
            String fieldName,

            @Description(value = "A sentence for people.", sample = "\"Id: This is needed.\"")
            String message) {}

    record ErrorResponse(@Description("What is wrong.") ResponseStatus responseStatus) {}

    static ResponseStatus of(String errorCode, String message) {
        return new ResponseStatus(errorCode, message, List.of(), null);
    }

    static ResponseStatus of(List<ResponseError> errors) {
        ResponseError first = errors.getFirst();
        return new ResponseStatus(first.errorCode(), first.message(), errors, null);
    }
}
