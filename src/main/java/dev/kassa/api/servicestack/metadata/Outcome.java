package dev.kassa.api.servicestack.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer other than success that an operation can give.
 *
 * @param codes the best known of what {@code ErrorCode} may say then; what it means is in the messages, by the status
 */
record Outcome(int status, List<String> codes) {

    /** What may stand against a deed, by the word for it in the names of operations. */
    private static final Map<String, List<String>> CONFLICTS = Map.of(
            "CreateCheckout", List.of("AlreadyPaid", "Superseded", "ProviderNotConfigured"),
            "CreateStripeCheckout", List.of("AlreadyPaid", "Superseded", "ProviderNotConfigured"),
            "Send", List.of("NotReadyToShip"),
            "Cancel", List.of("NotCancellable", "NothingLeft"),
            "Refund", List.of("NotRefundable", "NothingLeft", "RefundUnknown"));

    /** What an operation can answer, by status. The codes are not all there are: an operation has faults of its own. */
    static List<Outcome> of(Entry entry) {
        boolean roles = !entry.signature().roles().isEmpty();
        boolean writes = entry.signature().writes();
        var all = new ArrayList<Outcome>();
        all.add(new Outcome(
                400, List.of("SerializationException", "NotEmpty", "InclusiveBetween", "MaximumLength", "Disagree")));
        all.add(new Outcome(401, List.of("Unauthorized")));
        if (roles) {
            all.add(new Outcome(403, List.of("Forbidden")));
        }
        all.add(new Outcome(404, List.of("NotFound")));
        all.add(new Outcome(405, List.of("MethodNotAllowed")));
        all.add(new Outcome(406, List.of("UnknownFormat")));
        if (writes) {
            all.add(new Outcome(409, codesOfConflict(entry)));
            all.add(new Outcome(412, List.of("RealMoney")));
        }
        if (!entry.isAskedByAddress()) {
            all.add(new Outcome(413, List.of("RequestTooLarge")));
            all.add(new Outcome(415, List.of("UnsupportedMediaType")));
        }
        all.add(new Outcome(429, List.of("TooManyRequests")));
        all.add(new Outcome(500, List.of("InternalError")));
        if (entry.asksProviders()) {
            all.add(new Outcome(502, List.of("ProviderRefused")));
            all.add(new Outcome(503, List.of("ProviderUnreachable")));
            all.add(new Outcome(504, List.of("OutcomeUnknown")));
        }
        return all;
    }

    private static List<String> codesOfConflict(Entry entry) {
        Stream<String> own = entry.asksProviders()
                ? CONFLICTS.entrySet().stream()
                        .filter(conflict -> entry.name().contains(conflict.getKey()))
                        .flatMap(conflict -> conflict.getValue().stream())
                : Stream.empty();
        return Stream.concat(own, Stream.of("InProgress", "IdempotencyKeyReused", "IdempotencyKeyInUse"))
                .toList();
    }
}
