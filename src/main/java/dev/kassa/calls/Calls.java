package dev.kassa.calls;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The calls of the last month, for those who may see them: their company's, or for a superadmin all. */
@Component
public class Calls {

    /** How long a call is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final CallTable table;
    private final CallLog log;
    private final Denials denials;

    Calls(CallTable table, CallLog log, Denials denials) {
        this.table = table;
        this.log = log;
        this.denials = denials;
    }

    /** Newest first, at most {@code limit}, without headers and bodies. Of another company nothing is found. */
    public List<Call> page(CallFilter filter, Actor actor, int limit) {
        if (actor.isSuperadmin()) {
            return table.page(filter, limit);
        }
        return actor.companyId() == null ? List.of() : table.page(filter.ofCompany(actor.companyId()), limit);
    }

    /** A call with its bodies; empty if there is none, or if it is another company's, which is told in the trail. */
    public Optional<Call> find(UUID id, Actor actor) {
        Optional<Call> call = table.find(id);
        if (call.isPresent() && !sees(actor, call.get())) {
            denials.tell(Denial.STRANGER_DENIED, actor, null, "request");
            return Optional.empty();
        }
        return call;
    }

    private static boolean sees(Actor actor, Call call) {
        return call.companyId() == null ? actor.isSuperadmin() : actor.sees(call.companyId());
    }

    /** What was asked for in the last month, to choose from. */
    public List<String> operations(UUID company) {
        return table.operations(company);
    }

    /** The labels of the keys that were used in the last month, by their ids. */
    public Map<String, String> keys(UUID company) {
        Map<String, String> labels = new TreeMap<>();
        table.keys(company).stream()
                .map(key -> table.choice(company, key))
                .forEach(choice -> labels.put(choice.value(), choice.label()));
        return labels;
    }

    /** How many calls are missing since this server began, because there were too many at once. */
    public long leftOut() {
        return log.leftOut();
    }
}
