package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens to payments without a session when nobody calls: the payer answers the bank, a slow payment comes or fails. */
@RestController
@ConditionalOnSandbox
class IntentTurnsController {

    private final BareIntents intents;
    private final Books books;

    IntentTurnsController(BareIntents intents, Books books) {
        this.intents = intents;
        this.books = books;
    }

    @PostMapping("/sandbox/stripe/intents/{id}/turns")
    ResponseEntity<Void> turn(@PathVariable String id, @RequestParam BareTill.Turn turn) {
        Optional<String> account = books.owner(Kind.INTENT, id);
        if (account.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        intents.turn(account.get(), id, turn);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/sandbox/stripe")
                .build();
    }
}
