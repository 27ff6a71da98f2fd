package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import dev.kassa.sandbox.stripe.FramesController.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same pay page inside a frame of the seller's page; what follows a payment is told to that page by message. */
@Controller
@RequestMapping("/sandbox/stripe/embedded/{frame}")
@ConditionalOnSandbox
class EmbeddedController {

    private static final String VIEW = "sandbox/stripe/embedded";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors *";

    private final SandboxStore store;
    private final PayDesk desk;

    EmbeddedController(SandboxStore store, PayDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable("frame") String id, Locale browser, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return frame(id)
                .map(frame -> {
                    desk.show(frame.account(), frame.session(), browser, model);
                    model.addAttribute("parent", frame.parent());
                    return new ModelAndView(VIEW, model.asMap());
                })
                .orElseGet(PayDesk::nothing);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable("frame") String id,
            @RequestParam PayDesk.Choice choice,
            @RequestParam(defaultValue = "") String email,
            Locale browser,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        Optional<Frame> frame = frame(id);
        if (frame.isEmpty()) {
            return PayDesk.nothing();
        }
        if (!desk.pay(frame.get().account(), frame.get().session(), choice, email, browser, model)) {
            model.addAttribute("parent", frame.get().parent());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
        }
        return PayDesk.seeOther("/sandbox/stripe/embedded/" + id);
    }

    private Optional<Frame> frame(String id) {
        return store.owner(FramesController.SHELF, id)
                .flatMap(account -> store.find(FramesController.SHELF, account, id, Frame.class));
    }
}
