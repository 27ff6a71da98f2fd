package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/refunds}. */
@RestController
@RequestMapping("/sandbox/stripe/v1/refunds")
@ConditionalOnSandbox
class RefundsController {

    private final StripeDesk desk;
    private final Refunds refunds;
    private final Books books;
    private final Listing listing;

    RefundsController(StripeDesk desk, Refunds refunds, Books books, Listing listing) {
        this.desk = desk;
        this.refunds = refunds;
        this.books = books;
        this.listing = listing;
    }

    @GetMapping
    ResponseEntity<String> index(HttpServletRequest request) {
        return desk.answer(request, Shapes.REFUNDS, this::page);
    }

    /** Those of one payment are known by it; all others have to be gone through. */
    private ObjectNode page(StripeCall call) {
        JsonNode params = call.params();
        if (!params.has("payment_intent")) {
            return listing.page(
                    call, Kind.REFUND, "/v1/refunds", refund -> isWanted(refund, params), UnaryOperator.identity());
        }
        ObjectNode intent = books.get(
                Kind.INTENT, call.account(), params.path("payment_intent").asString());
        List<ObjectNode> own = refunds.of(call.account(), intent).stream()
                .filter(refund -> isWanted(refund, params))
                .toList();
        return Listing.page(params, own, "/v1/refunds");
    }

    private static boolean isWanted(ObjectNode refund, JsonNode params) {
        return Listing.matches(refund, params, "charge") && Listing.isCreatedWithin(refund, params.path("created"));
    }

    @PostMapping
    ResponseEntity<String> create(HttpServletRequest request) {
        return desk.answer(request, Shapes.REFUND, call -> refunds.create(call.account(), call.params(), call.cause()));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> refunds.get(call.account(), id));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<String> cancel(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.NOTHING, call -> refunds.cancel(call, id));
    }
}
