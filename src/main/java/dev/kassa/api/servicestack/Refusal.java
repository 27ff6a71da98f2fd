package dev.kassa.api.servicestack;

import java.util.Map;

/** An answer that is no success, ready to be written. */
record Refusal(int status, ResponseStatus body, Map<String, String> headers) {

    static Refusal of(int status, String code, String message) {
        return new Refusal(status, ResponseStatus.of(code, message), Map.of());
    }

    Refusal with(String header, String value) {
        return new Refusal(status, body, Map.of(header, value));
    }
}
