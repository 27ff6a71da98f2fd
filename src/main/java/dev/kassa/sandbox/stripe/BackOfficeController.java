package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The strings that only the sandbox has: settle or fail a slow payment, end a session's time, send an event again. */
@Controller
@RequestMapping("/sandbox/stripe")
@ConditionalOnSandbox
class BackOfficeController {

    private final BackOffice office;
    private final Books books;
    private final Sessions sessions;
    private final Till till;
    private final Deliveries deliveries;

    BackOfficeController(BackOffice office, Books books, Sessions sessions, Till till, Deliveries deliveries) {
        this.office = office;
        this.books = books;
        this.sessions = sessions;
        this.till = till;
        this.deliveries = deliveries;
    }

    enum Turn {
        SETTLE,
        FAIL,
        EXPIRE
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("shelves", office.shelves());
        model.addAttribute("deliveries", office.deliveries());
        return "sandbox/stripe/office";
    }

    /** What becomes of a session: a slow payment comes or fails, or its time is up now. */
    @PostMapping("/sessions/{id}/turns")
    ResponseEntity<Void> turn(@PathVariable String id, @RequestParam Turn turn) {
        Optional<String> account = books.owner(Kind.SESSION, id);
        if (account.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        switch (turn) {
            case SETTLE -> till.settle(account.get(), id, true);
            case FAIL -> till.settle(account.get(), id, false);
            case EXPIRE -> {
                try {
                    sessions.expire(account.get(), id, StripeCall.Cause.NONE);
                } catch (StripeError _) {
                    return ResponseEntity.status(HttpStatus.CONFLICT).build();
                }
            }
        }
        return back();
    }

    /** Sends an event again, properly or in a manner of one's own. */
    @PostMapping("/events/{id}/deliveries")
    ResponseEntity<Void> deliver(@PathVariable String id, @ModelAttribute DeliveryManner manner) {
        Optional<String> account = books.owner(Kind.EVENT, id);
        if (account.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        ObjectNode event = books.get(Kind.EVENT, account.get(), id);
        deliveries.queue(account.get(), event, manner).run();
        return back();
    }

    /** How events are delivered from now on; an empty object makes it proper again. */
    @PutMapping(path = "/deliveries/manner", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> behave(@RequestBody DeliveryManner manner) {
        deliveries.behave(manner);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/sandbox/stripe")
                .build();
    }
}
