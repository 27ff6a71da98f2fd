package dev.kassa.api.servicestack;

import java.util.Map;

/** An answer that is no success, ready to be written. */
record Refusal(int status, ResponseStatus body, Map<String, String> headers) {

    static Refusal of(int status, String code, String message) {
        return new Refusal(status, ResponseStatus.of(code, message), Map.of());
    }

    /** The same, of a batch: in its own words, and with how far the batch came. */
    Refusal of(Stopped batch, String message) {
        var meta = Map.of("AutoBatchIndex", String.valueOf(batch.index()), "Done", String.valueOf(batch.done()));
        return new Refusal(status, new ResponseStatus(body.errorCode(), message, body.errors(), meta), headers);
    }

    Refusal with(String header, String value) {
        return new Refusal(status, body, Map.of(header, value));
    }
}
