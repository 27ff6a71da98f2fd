package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What integrators may hang on things: as much as fits, and metadata that is a JSON object. */
final class Labels {

    private static final int LONGEST_REFERENCE = 255;
    private static final int LONGEST_JSON = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Labels() {}

    /** Adds faults on the fields of {@link Label}. */
    static void check(@Nullable Label label, List<Fault> faults) {
        if (label == null) {
            return;
        }
        checkLength("reference", label.reference(), faults);
        checkLength("referenceOrigin", label.referenceOrigin(), faults);
        checkObject("metadata", label.metadata(), faults);
    }

    private static void checkLength(String field, @Nullable String text, List<Fault> faults) {
        if (text != null && text.length() > LONGEST_REFERENCE) {
            faults.add(new Fault(field, "tooLong", LONGEST_REFERENCE));
        }
    }

    /** Adds a fault unless the text is a JSON object of no more than ten thousand characters, or null. */
    static void checkObject(String field, @Nullable String json, List<Fault> faults) {
        if (json != null && json.length() > LONGEST_JSON) {
            faults.add(new Fault(field, "tooLong", LONGEST_JSON));
        } else if (json != null && !isObject(json)) {
            faults.add(new Fault(field, "object"));
        }
    }

    private static boolean isObject(String json) {
        try {
            return JSON.readTree(json).isObject();
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
