package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.payson.Order.Item;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Payson's staff do beside statuses: pay money back, tell a merchant again, tell merchants badly from now on. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/payson")
class PaysonTurnsController {

    private final PaysonBooks books;
    private final PaysonNotifier notifier;

    PaysonTurnsController(PaysonBooks books, PaysonNotifier notifier) {
        this.books = books;
        this.notifier = notifier;
    }

    /** Staff pay back, row by row from the first: all that is left, or so many kronor or euro. 409 if nothing can be. */
    @PostMapping("/checkouts/{id}/credits")
    ResponseEntity<Void> credit(@PathVariable String id, @RequestParam(required = false) @Nullable BigDecimal amount) {
        Optional<String> agent = books.owner(id);
        if (agent.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        BigDecimal before = books.find(agent.get(), id).map(Totals::credited).orElse(BigDecimal.ZERO);
        BigDecimal after = books.change(agent.get(), id, (document, _) -> credit(document, amount))
                .map(Totals::credited)
                .orElse(before);
        if (after.compareTo(before) == 0) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sandbox/payson#" + id))
                .build();
    }

    private static void credit(PaysonCheckoutDocument document, @Nullable BigDecimal amount) {
        if (!document.requiredStatus().isCreditable()) {
            return;
        }
        BigDecimal left = Totals.money(amount);
        for (Item item : document.order.items) {
            BigDecimal all = Totals.money(item.totalPriceIncludingTax);
            BigDecimal already = Totals.money(item.creditedAmount);
            BigDecimal part = left.min(all.subtract(already));
            item.creditedAmount = amount == null ? all : already.add(part);
            left = left.subtract(part);
        }
        Totals.normalise(document);
    }

    /** Tells the merchant of the checkout as it is now, once more. */
    @PostMapping("/checkouts/{id}/notifications")
    ResponseEntity<Void> tell(@PathVariable String id) {
        Optional<PaysonCheckoutDocument> document = books.owner(id).flatMap(agent -> books.find(agent, id));
        document.ifPresent(notifier::tell);
        return ResponseEntity.status(document.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }

    /** How merchants are told from now on; an empty object makes it proper again. */
    @PutMapping(path = "/notifications/manner", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> behave(@RequestBody NotificationManner manner) {
        notifier.behave(manner);
        return ResponseEntity.noContent().build();
    }
}
