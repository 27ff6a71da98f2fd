package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxWork;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payson Checkout 2.0 as merchants call it. Everything a merchant does after creating is a PUT of the whole resource. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/payson/2.0")
class PaysonApiController {

    private static final byte[] NOTHING = {};

    private final PaysonAgents agents;
    private final PaysonBooks books;
    private final PaysonLedger ledger;
    private final Snippet snippet;

    PaysonApiController(PaysonAgents agents, PaysonBooks books, PaysonLedger ledger, Snippet snippet) {
        this.agents = agents;
        this.ledger = ledger;
        this.books = books;
        this.snippet = snippet;
    }

    @GetMapping("/accounts")
    ResponseEntity<String> account(@RequestHeader HttpHeaders headers) {
        return as(headers, agent -> ResponseEntity.ok(PaysonJson.write(Account.of(agent))));
    }

    @PostMapping("/checkouts")
    ResponseEntity<String> create(
            @RequestHeader HttpHeaders headers, @RequestBody(required = false) byte @Nullable [] body) {
        return as(headers, agent -> {
            PaysonCheckoutDocument sent = PaysonJson.read(body == null ? NOTHING : body);
            Rules.checkNew(sent, books.now());
            PaysonCheckoutDocument opened = books.open(agent, sent);
            return ResponseEntity.created(URI.create(snippet.location(opened))).body(write(opened));
        });
    }

    @GetMapping("/checkouts/{id}")
    ResponseEntity<String> show(@RequestHeader HttpHeaders headers, @PathVariable String id) {
        return as(headers, agent -> ResponseEntity.of(books.find(agent, id).map(this::write)));
    }

    @PutMapping("/checkouts/{id}")
    ResponseEntity<String> replace(
            HttpServletRequest request,
            @RequestHeader HttpHeaders headers,
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body) {
        return as(headers, agent -> {
            Optional<PaysonCheckoutDocument> known = books.find(agent, id);
            if (known.isEmpty()) {
                return ResponseEntity.notFound().build();
            }
            PaysonCheckoutDocument sent = PaysonJson.read(body == null ? NOTHING : body);
            Rules.checkWhole(sent, id);
            ledger.asked(agent, known.get(), sent);
            return ResponseEntity.of(
                    put(SandboxWork.fate(request), agent, id, sent).map(this::write));
        });
    }

    private Optional<PaysonCheckoutDocument> put(
            SandboxWork.Fate fate, String agent, String id, PaysonCheckoutDocument sent) {
        BiConsumer<PaysonCheckoutDocument, Instant> change = (kept, now) -> new Whole(kept, sent).apply(now);
        return switch (fate) {
            case MADE -> books.change(agent, id, change);
            case LOST -> books.pretend(agent, id, change);
            case UNGRANTED -> books.find(agent, id);
        };
    }

    @GetMapping("/checkouts")
    ResponseEntity<String> list(@RequestHeader HttpHeaders headers, @RequestParam Map<String, String> query) {
        return as(headers, agent -> {
            Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            anyCase.putAll(query);
            Page page = Page.of(books.all(agent), anyCase);
            page.data().forEach(snippet::add);
            return ResponseEntity.ok(PaysonJson.write(page));
        });
    }

    private String write(PaysonCheckoutDocument document) {
        return PaysonJson.write(snippet.add(document));
    }

    private ResponseEntity<String> as(HttpHeaders headers, Function<String, ResponseEntity<String>> answer) {
        ResponseEntity<String> plain = agents.authenticate(headers.getFirst(HttpHeaders.AUTHORIZATION))
                .map(agent -> answerOrRefuse(agent, answer))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Payson sandbox\"")
                        .build());
        return ResponseEntity.status(plain.getStatusCode())
                .headers(plain.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(plain.getBody());
    }

    private static ResponseEntity<String> answerOrRefuse(
            String agent, Function<String, ResponseEntity<String>> answer) {
        try {
            return answer.apply(agent);
        } catch (Refusal refusal) {
            return ResponseEntity.badRequest().body(PaysonJson.write(refusal.body()));
        }
    }
}
