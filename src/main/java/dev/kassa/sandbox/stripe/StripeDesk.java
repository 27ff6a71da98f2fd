package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.SandboxWork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Every API call passes here: key, account, idempotency, parameters, the work in one transaction, Stripe's headers. */
@Component
@ConditionalOnSandbox
class StripeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StripeDesk.class);
    private static final String VERSION = "2026-07-29.dahlia";

    private final StripeDoor door;
    private final IdempotencyLedger ledger;
    private final Expander expander;
    private final SandboxStore store;
    private final StripeLedger movements;

    StripeDesk(
            StripeDoor door, IdempotencyLedger ledger, Expander expander, SandboxStore store, StripeLedger movements) {
        this.door = door;
        this.ledger = ledger;
        this.expander = expander;
        this.store = store;
        this.movements = movements;
    }

    /** Answers a call whose parameters must fit the shape by doing the work, or by what became of it before. */
    ResponseEntity<String> answer(
            HttpServletRequest request, Shape.Fields shape, Function<StripeCall, ObjectNode> work) {
        String requestId = Id.fresh("req_", 14);
        try {
            StripeCall call = door.admit(request, requestId);
            movements.asked(call);
            Optional<Outcome> before = call.key() == null ? Optional.empty() : ledger.begin(call);
            return reply(requestId, before.orElseGet(() -> run(request, call, shape, work)));
        } catch (StripeError refusal) {
            return reply(requestId, outcome(refusal, requestId));
        }
    }

    ResponseEntity<String> refuse(StripeError refusal) {
        String requestId = Id.fresh("req_", 14);
        return reply(requestId, outcome(refusal, requestId));
    }

    private Outcome run(
            HttpServletRequest request, StripeCall call, Shape.Fields shape, Function<StripeCall, ObjectNode> work) {
        try {
            ShapeCheck.check(shape, call.params());
            SandboxWork.begins(request);
            return store.together(() -> {
                ObjectNode worked = work.apply(call);
                if (BareIntents.refusalIn(worked) instanceof StripeError declined) {
                    Outcome refused = outcome(declined, call.requestId());
                    ledger.keep(call, refused);
                    return refused;
                }
                ObjectNode made = expander.expand(call.account(), worked, call.expand());
                if (SandboxWork.fate(request) == SandboxWork.Fate.LOST) {
                    throw new Unkept(made);
                }
                Outcome outcome = new Outcome(200, made.toString(), call.requestId(), false);
                ledger.keep(call, outcome);
                return outcome;
            });
        } catch (Unkept undone) {
            ledger.forget(call);
            ObjectNode shown = expander.expand(call.account(), undone.answer(), call.expand());
            return new Outcome(200, shown.toString(), call.requestId(), false);
        } catch (StripeError refusal) {
            return end(call, refusal);
        } catch (SandboxWork.Failure _) {
            return end(call, StripeError.internal());
        } catch (RuntimeException broken) {
            LOG.error("The Stripe sandbox failed at {} {}", call.method(), call.path(), broken);
            ledger.forget(call); // nothing was done, so nothing is remembered
            return outcome(StripeError.internal(), call.requestId());
        }
    }

    private Outcome end(StripeCall call, StripeError refusal) {
        Outcome outcome = outcome(refusal, call.requestId());
        if (refusal.isKept()) {
            ledger.keep(call, outcome);
        } else {
            ledger.forget(call);
        }
        return outcome;
    }

    private static Outcome outcome(StripeError refusal, String requestId) {
        return new Outcome(refusal.status(), refusal.body(requestId).toString(), requestId, false);
    }

    private static ResponseEntity<String> reply(String requestId, Outcome outcome) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(outcome.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Request-Id", requestId)
                .header("Stripe-Version", VERSION);
        if (outcome.replayed()) {
            answer.header("Idempotent-Replayed", "true").header("Original-Request", outcome.requestId());
        }
        return answer.body(outcome.body());
    }
}
