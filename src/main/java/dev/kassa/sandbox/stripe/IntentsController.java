package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxWork;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/payment_intents}. */
@RestController
@RequestMapping("/sandbox/stripe/v1/payment_intents")
@ConditionalOnSandbox
class IntentsController {

    private final StripeDesk desk;
    private final Intents intents;
    private final BareIntents bare;
    private final Listing listing;

    IntentsController(StripeDesk desk, Intents intents, BareIntents bare, Listing listing) {
        this.desk = desk;
        this.intents = intents;
        this.bare = bare;
        this.listing = listing;
    }

    @GetMapping
    ResponseEntity<String> index(HttpServletRequest request) {
        return desk.answer(
                request,
                Shapes.INTENTS,
                call -> listing.page(
                        call,
                        Kind.INTENT,
                        "/v1/payment_intents",
                        intent -> Listing.matches(intent, call.params(), "customer")
                                && Listing.isCreatedWithin(intent, call.params().path("created")),
                        intent -> intents.current(call.account(), intent)));
    }

    @PostMapping
    ResponseEntity<String> create(HttpServletRequest request) {
        return desk.answer(request, Shapes.INTENT, bare::create);
    }

    @GetMapping("/{id}")
    @CrossOrigin
    ResponseEntity<String> show(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(
                request, Shapes.NOTHING, call -> BareIntents.forCaller(call, intents.get(call.account(), id)));
    }

    @PostMapping("/{id}")
    ResponseEntity<String> update(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.INTENT_CHANGE, call -> bare.update(call, id));
    }

    /** Any page may confirm, as it may at Stripe; what protects the payment is the client secret. */
    @PostMapping("/{id}/confirm")
    @CrossOrigin
    ResponseEntity<String> confirm(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.CONFIRM, call -> bare.confirm(call, id));
    }

    @PostMapping("/{id}/capture")
    ResponseEntity<String> capture(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.CAPTURE, call -> {
            refuseSilently(request, call, id);
            return intents.capture(call, id);
        });
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<String> cancel(HttpServletRequest request, @PathVariable String id) {
        return desk.answer(request, Shapes.CANCEL, call -> {
            refuseSilently(request, call, id);
            return intents.cancel(call, id);
        });
    }

    private void refuseSilently(HttpServletRequest request, StripeCall call, String id) {
        if (SandboxWork.fate(request) == SandboxWork.Fate.UNGRANTED) {
            throw new Unkept(intents.get(call.account(), id));
        }
    }
}
