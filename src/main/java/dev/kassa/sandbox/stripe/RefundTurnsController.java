package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.stripe.StripeCall.Cause;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a seller's staff and banks do about refunds beside the API: the dashboard's button, and what becomes of the money. */
@RestController
@RequestMapping("/sandbox/stripe")
@ConditionalOnSandbox
class RefundTurnsController {

    private final Books books;
    private final Refunds refunds;

    RefundTurnsController(Books books, Refunds refunds) {
        this.books = books;
        this.refunds = refunds;
    }

    enum Turn {
        SUCCEED,
        FAIL
    }

    /** Staff pay back what a session brought in: all that is left, or so many minor units. */
    @PostMapping("/sessions/{id}/refunds")
    ResponseEntity<Void> refund(@PathVariable String id, @RequestParam(required = false) @Nullable Long amount) {
        Kind kind = kind(id);
        String account = account(kind, id);
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        Books.text(books.get(kind, account, id), kind == Kind.SESSION ? "payment_intent" : "id")
                .ifPresent(intent -> params.put("payment_intent", intent));
        if (amount != null) {
            params.put("amount", amount);
        }
        refunds.create(account, params.put("reason", "requested_by_customer"), Cause.NONE);
        return back();
    }

    /** How the refunds of this session go from now on. */
    @PostMapping("/sessions/{id}/refunds/manner")
    ResponseEntity<Void> behave(@PathVariable String id, @RequestParam RefundManner manner) {
        refunds.behave(account(kind(id), id), id, manner);
        return back();
    }

    /** What becomes of a refund. 409 if it cannot become that any more. */
    @PostMapping("/refunds/{id}/turns")
    ResponseEntity<Void> turn(@PathVariable String id, @RequestParam Turn turn) {
        String account = account(Kind.REFUND, id);
        boolean isDone = turn == Turn.FAIL ? refunds.fail(account, id) : refunds.succeed(account, id);
        return isDone ? back() : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    /** A payment that was made without a session stands for itself. */
    private static Kind kind(String id) {
        return id.startsWith(Kind.INTENT.prefix) ? Kind.INTENT : Kind.SESSION;
    }

    private String account(Kind kind, String id) {
        Optional<String> owner = books.owner(kind, id);
        return owner.orElseThrow(() -> StripeError.noSuch(kind.object, kind.param(), id));
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sandbox/stripe"))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(StripeError refusal) {
        int status = refusal.status() == 404 ? 404 : 409;
        return ResponseEntity.status(status).body(refusal.getMessage());
    }
}
