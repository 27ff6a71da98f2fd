package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can only be read: charges, customers and events; and the answer for addresses that Stripe does not have. */
@RestController
@RequestMapping("/sandbox/stripe/v1")
@ConditionalOnSandbox
class RecordsController {

    private final StripeDesk desk;
    private final Books books;
    private final Listing listing;

    RecordsController(StripeDesk desk, Books books, Listing listing) {
        this.desk = desk;
        this.books = books;
        this.listing = listing;
    }

    @GetMapping("/charges/{id}")
    ResponseEntity<String> charge(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> books.get(Kind.CHARGE, call.account(), id));
    }

    @GetMapping("/customers/{id}")
    ResponseEntity<String> customer(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> books.get(Kind.CUSTOMER, call.account(), id));
    }

    @GetMapping("/events/{id}")
    ResponseEntity<String> event(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> books.get(Kind.EVENT, call.account(), id));
    }

    @GetMapping("/events")
    ResponseEntity<String> events(HttpServletRequest request) {
        return desk.answer(
                request,
                Shapes.EVENTS,
                call -> listing.page(
                        call,
                        Kind.EVENT,
                        "/v1/events",
                        event -> isWanted(event, call.params()),
                        UnaryOperator.identity()));
    }

    private static boolean isWanted(ObjectNode event, JsonNode params) {
        String type = event.path("type").asString();
        boolean isType = !params.has("type") || covers(params.path("type").asString(), type);
        boolean isOneOfTypes = !params.has("types")
                || params.path("types").valueStream().anyMatch(one -> covers(one.asString(), type));
        boolean isDelivered = event.path("pending_webhooks").asInt() == 0;
        boolean isSuccess = !params.has("delivery_success")
                || params.path("delivery_success").asString().equals(Boolean.toString(isDelivered));
        return isType && isOneOfTypes && isSuccess && Listing.isCreatedWithin(event, params.path("created"));
    }

    /** {@code checkout.session.*} covers every type that begins so. */
    private static boolean covers(String asked, String type) {
        return asked.endsWith("*") ? type.startsWith(asked.substring(0, asked.length() - 1)) : type.equals(asked);
    }

    @RequestMapping("/**")
    ResponseEntity<String> nowhere(HttpServletRequest request) {
        return desk.refuse(StripeError.unknownUrl(
                request.getMethod(), request.getServletPath().substring("/sandbox/stripe".length())));
    }
}
