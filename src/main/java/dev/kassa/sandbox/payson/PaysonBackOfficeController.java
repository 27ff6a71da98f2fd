package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Payson's side of the desk: the books at a glance, and what banks, time and Payson's own staff do to a checkout. The real
 * service has nothing of the kind; tests and curious people need it.
 */
@Controller
@ConditionalOnSandbox
@RequestMapping("/sandbox/payson")
class PaysonBackOfficeController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int SHOWN = 50;
    private static final Map<String, PaysonStatus> ACTS = Map.of(
            "settle", PaysonStatus.READY_TO_SHIP,
            "deny", PaysonStatus.DENIED,
            "ship", PaysonStatus.SHIPPED,
            "pay-out", PaysonStatus.PAID_TO_ACCOUNT,
            "cancel", PaysonStatus.CANCELED,
            "expire", PaysonStatus.EXPIRED);

    private final PaysonBooks books;
    private final PaysonAgents agents;

    PaysonBackOfficeController(PaysonBooks books, PaysonAgents agents) {
        this.books = books;
        this.agents = agents;
    }

    @GetMapping
    String index(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute(
                "agents", agents.ids().stream().sorted().map(this::ledger).toList());
        return "sandbox/payson/index";
    }

    /** Answers the new status, or 409 if the present one does not allow it; a browser is led back to the books. */
    @PostMapping("/checkouts/{id}/{act}")
    ResponseEntity<String> act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        PaysonStatus wanted = ACTS.get(act);
        if (wanted == null) {
            return ResponseEntity.notFound().build();
        }
        var isGranted = new AtomicBoolean();
        Optional<PaysonCheckoutDocument> changed = books.owner(id)
                .flatMap(agent ->
                        books.change(agent, id, (document, now) -> isGranted.set(Life.move(document, wanted, now))));
        if (changed.isPresent() && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(
                            HttpHeaders.LOCATION,
                            "/sandbox/payson#" + changed.get().requiredId())
                    .build();
        }
        return changed.map(document -> ResponseEntity.status(isGranted.get() ? HttpStatus.OK : HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(PaysonJson.write(Map.of("status", document.requiredStatus()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Ledger ledger(String agent) {
        List<PaysonCheckoutDocument> all = books.all(agent);
        return new Ledger(
                agent,
                all.size(),
                all.stream().limit(SHOWN).map(PaysonBackOfficeController::line).toList());
    }

    private static Line line(PaysonCheckoutDocument document) {
        PaysonStatus status = document.requiredStatus();
        List<String> acts = ACTS.entrySet().stream()
                .filter(act -> act.getValue().isReachableFrom(status))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String total = new Texts("payson", "en")
                .money(Totals.money(document.order.totalPriceIncludingTax), String.valueOf(document.order.currency));
        return new Line(
                document.requiredId(), status.wire(), total, document.merchant.reference, acts, canCredit(document));
    }

    private static boolean canCredit(PaysonCheckoutDocument document) {
        BigDecimal total = Totals.money(document.order.totalPriceIncludingTax);
        return document.requiredStatus().isCreditable()
                && Totals.credited(document).compareTo(total) < 0;
    }

    record Ledger(String agent, int count, List<Line> lines) {}

    record Line(
            String id,
            String status,
            String total,
            @Nullable String reference,
            List<String> acts,
            boolean canCredit) {}
}
