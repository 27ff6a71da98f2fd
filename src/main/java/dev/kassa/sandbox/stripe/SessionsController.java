package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/checkout/sessions}. */
@RestController
@RequestMapping("/sandbox/stripe/v1/checkout/sessions")
@ConditionalOnSandbox
class SessionsController {

    private static final String URL = "/v1/checkout/sessions";

    private final StripeDesk desk;
    private final Sessions sessions;
    private final Listing listing;

    SessionsController(StripeDesk desk, Sessions sessions, Listing listing) {
        this.desk = desk;
        this.sessions = sessions;
        this.listing = listing;
    }

    @PostMapping
    ResponseEntity<String> create(HttpServletRequest request) {
        return desk.answer(request, Shapes.SESSION, sessions::create);
    }

    @GetMapping
    ResponseEntity<String> index(HttpServletRequest request) {
        return desk.answer(
                request,
                Shapes.SESSIONS,
                call -> listing.page(
                        call,
                        Kind.SESSION,
                        URL,
                        session -> isWanted(session, call.params()),
                        session -> sessions.current(call.account(), session)));
    }

    private static boolean isWanted(ObjectNode session, JsonNode params) {
        String email = params.path("customer_details").path("email").asString("");
        return Listing.matches(session, params, "status")
                && Listing.matches(session, params, "payment_intent")
                && Listing.matches(session, params, "customer")
                && Listing.isCreatedWithin(session, params.path("created"))
                && (email.isEmpty()
                        || email.equalsIgnoreCase(
                                session.path("customer_details").path("email").asString("")));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> sessions.get(call.account(), id));
    }

    @PostMapping("/{id}/expire")
    ResponseEntity<String> expire(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> sessions.expire(call.account(), id, call.cause()));
    }

    @GetMapping("/{id}/line_items")
    ResponseEntity<String> lineItems(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.PAGE, call -> lineItems(call, id));
    }

    /** The rows keep the order that they were given in. */
    private ObjectNode lineItems(StripeCall call, String id) {
        List<ObjectNode> rows = new ArrayList<>();
        Books.hidden(sessions.get(call.account(), id)).path("line_items").forEach(row -> rows.add((ObjectNode) row));
        List<String> ids = rows.stream().map(Books::id).toList();
        int limit = call.params().path("limit").asInt(10);
        int from = ids.indexOf(call.params().path("starting_after").asString("")) + 1;
        int to = Math.min(rows.size(), from + limit);
        if (call.params().has("ending_before")) {
            to = Math.max(0, ids.indexOf(call.params().path("ending_before").asString("")));
            from = Math.max(0, to - limit);
        }
        return Listing.list(rows.subList(from, to), to < rows.size(), URL + "/" + id + "/line_items");
    }
}
