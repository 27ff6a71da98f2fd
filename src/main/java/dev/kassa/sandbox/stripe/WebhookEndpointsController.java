package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** {@code /v1/webhook_endpoints}: those that are made here are sent the events of their account, signed with their own secret. */
@RestController
@RequestMapping("/sandbox/stripe/v1/webhook_endpoints")
@ConditionalOnSandbox
class WebhookEndpointsController {

    private final StripeDesk desk;
    private final Books books;
    private final Listing listing;

    WebhookEndpointsController(StripeDesk desk, Books books, Listing listing) {
        this.desk = desk;
        this.books = books;
        this.listing = listing;
    }

    @GetMapping
    ResponseEntity<String> index(HttpServletRequest request) {
        return desk.answer(
                request,
                Shapes.PAGE,
                call -> listing.page(call, Kind.WEBHOOK, "/v1/webhook_endpoints", _ -> true, UnaryOperator.identity()));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> books.get(Kind.WEBHOOK, call.account(), id));
    }

    @PostMapping
    ResponseEntity<String> create(HttpServletRequest request) {
        return desk.answer(request, Shapes.WEBHOOK, this::make);
    }

    /** The secret is in this one answer and in no other. */
    private ObjectNode make(StripeCall call) {
        ObjectNode endpoint = books.blank(Kind.WEBHOOK);
        endpoint.put("url", call.params().path("url").asString());
        endpoint.set("enabled_events", call.params().path("enabled_events"));
        endpoint.set(
                "metadata",
                call.params().path("metadata").isObject() ? call.params().path("metadata") : endpoint.path("metadata"));
        if (call.params().has("description")) {
            endpoint.set(
                    "description",
                    StringNode.valueOf(call.params().path("description").asString()));
        }
        boolean connect = call.params().path("connect").asString("").equals("true");
        String secret = Id.fresh("whsec_", 32);
        Books.hidden(endpoint).put("secret", secret).put("connect", connect);
        books.add(Kind.WEBHOOK, call.account(), endpoint);
        return Books.shown(endpoint).put("secret", secret);
    }
}
