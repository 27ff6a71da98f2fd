package dev.kassa.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One event on its way to one endpoint, with what each try came to. */
record Delivery(String id, String event, String type, String account, String url, State state, List<String> tries) {

    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    static Delivery of(ObjectNode event, String account, String url) {
        return new Delivery(
                Id.fresh("whd_", 24),
                Books.id(event),
                event.path("type").asString(),
                account,
                url,
                State.PENDING,
                List.of());
    }

    Delivery tried(String outcome, State after) {
        List<String> all = new ArrayList<>(tries);
        all.add(outcome);
        return new Delivery(id, event, type, account, url, after, all);
    }
}
