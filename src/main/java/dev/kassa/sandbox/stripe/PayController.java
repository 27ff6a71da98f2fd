package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
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
import tools.jackson.databind.node.ObjectNode;

/** The hosted pay page. */
@Controller
@RequestMapping("/sandbox/stripe/pay/{id}")
@ConditionalOnSandbox
class PayController {

    private static final String VIEW = "sandbox/stripe/pay";

    private final Books books;
    private final PayDesk desk;

    PayController(Books books, PayDesk desk) {
        this.books = books;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Locale browser, Model model) {
        return account(id)
                .map(account -> {
                    desk.show(account, id, browser, model);
                    return new ModelAndView(VIEW, model.asMap());
                })
                .orElseGet(PayDesk::nothing);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String id,
            @RequestParam PayDesk.Choice choice,
            @RequestParam(defaultValue = "") String email,
            Locale browser,
            Model model) {
        Optional<String> account = account(id);
        if (account.isEmpty()) {
            return PayDesk.nothing();
        }
        if (!desk.pay(account.get(), id, choice, email, browser, model)) {
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.BAD_REQUEST);
        }
        return PayDesk.seeOther(next(desk.session(account.get(), id), choice));
    }

    private static String next(ObjectNode session, PayDesk.Choice chosen) {
        if (chosen == PayDesk.Choice.BACK && session.path("cancel_url").isString()) {
            return session.path("cancel_url").asString().replace("{CHECKOUT_SESSION_ID}", Books.id(session));
        }
        if (session.path("status").asString().equals("complete")) {
            return session.path("success_url").asString().replace("{CHECKOUT_SESSION_ID}", Books.id(session));
        }
        return "/sandbox/stripe/pay/" + Books.id(session);
    }

    /** An embedded session has no page of its own. */
    private Optional<String> account(String id) {
        return books.owner(Kind.SESSION, id)
                .filter(account -> !SessionMaker.isEmbedded(books.get(Kind.SESSION, account, id)));
    }
}
