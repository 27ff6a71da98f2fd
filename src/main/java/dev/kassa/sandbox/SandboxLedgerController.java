package dev.kassa.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The providers' ledger as JSON, for whoever wants to hold a seller's books against it. */
@RestController
@RequestMapping("/sandbox/ledger")
@ConditionalOnSandbox
class SandboxLedgerController {

    private final SandboxLedger ledger;

    SandboxLedgerController(SandboxLedger ledger) {
        this.ledger = ledger;
    }

    /** The sums of each checkout, or of the one that a provider or the seller calls by this name. */
    @GetMapping
    List<SandboxLedger.Sum> index(@RequestParam(required = false) @Nullable String checkout) {
        return ledger.sums(checkout);
    }

    /** Every call and every effect for one checkout. */
    @GetMapping("/{checkout}")
    List<SandboxLedger.Movement> show(@PathVariable String checkout) {
        return ledger.movements(checkout);
    }
}
