package dev.kassa.sandbox.payson;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Texts;
import dev.kassa.sandbox.payson.PayView.Payer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What the payer meets inside the frame: first who are you, then how do you pay. It keeps no session and needs no script;
 * whoever knows the id may pay, as with the real one.
 */
@Controller
@ConditionalOnSandbox
@RequestMapping("/sandbox/payson/embedded")
class PaysonPayController {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors *";

    private final PaysonBooks books;

    PaysonPayController(PaysonBooks books) {
        this.books = books;
    }

    @ModelAttribute
    void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    String show(@RequestParam String id, @RequestParam(defaultValue = "false") boolean edit, Model model) {
        return page(id, null, edit, model);
    }

    @PostMapping("/customer")
    String fill(@RequestParam String id, @ModelAttribute Payer payer, Model model, HttpServletResponse response) {
        if (!payer.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, payer, true, model);
        }
        return change(id, (document, now) -> Paying.fill(document, payer, now));
    }

    @PostMapping("/payment")
    String pay(@RequestParam String id, @RequestParam Paying.Method method) {
        return change(id, (document, now) -> Life.move(document, method.outcome(), now));
    }

    @PostMapping("/cancellation")
    String cancel(@RequestParam String id) {
        return change(id, Paying::cancel);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(UnknownCheckout unknown) {
        return "sandbox/payson/unknown";
    }

    private String change(String id, BiConsumer<PaysonCheckoutDocument, Instant> change) {
        return books.owner(id)
                .flatMap(agent -> books.change(agent, id, change))
                .map(document -> "redirect:/sandbox/payson/embedded?id=" + document.requiredId())
                .orElseThrow(UnknownCheckout::new);
    }

    private String page(String id, @Nullable Payer rejected, boolean isEditing, Model model) {
        PaysonCheckoutDocument document =
                books.owner(id).flatMap(agent -> books.find(agent, id)).orElseThrow(UnknownCheckout::new);
        var texts = new Texts("payson", document.gui == null ? null : document.gui.locale);
        model.addAttribute("t", texts.words());
        model.addAttribute("language", texts.language());
        model.addAttribute("checkout", new PayView(document, texts, rejected, isEditing));
        model.addAttribute("isRejected", rejected != null);
        return "sandbox/payson/embedded";
    }

    private static final class UnknownCheckout extends RuntimeException {}
}
