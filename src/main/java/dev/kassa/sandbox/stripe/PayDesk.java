package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.Texts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.node.ObjectNode;

/** What the hosted and the embedded pay page have in common: showing a session, and doing what the payer chose. */
@Component
@ConditionalOnSandbox
class PayDesk {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Books books;
    private final Sessions sessions;
    private final Till till;

    PayDesk(Books books, Sessions sessions, Till till) {
        this.books = books;
        this.sessions = sessions;
        this.till = till;
    }

    /** The buttons of the page. */
    enum Choice {
        CARD,
        DECLINE,
        BANK,
        SLOW,
        APPROVE,
        ABORT,
        BACK;

        boolean needsEmail() {
            return this == CARD || this == DECLINE || this == BANK || this == SLOW;
        }
    }

    ObjectNode session(String account, String id) {
        return sessions.get(account, id);
    }

    PayPage show(String account, String id, Locale browser, Model model) {
        ObjectNode session = sessions.get(account, id);
        ObjectNode intent = Books.text(session, "payment_intent")
                .flatMap(named -> books.find(Kind.INTENT, account, named))
                .orElse(null);
        Texts texts = new Texts("stripe", language(session, browser));
        PayPage page = PayPage.of(account, session, intent, texts);
        model.addAttribute("page", page);
        model.addAttribute("t", texts.words());
        return page;
    }

    /** The session's language; with none, or auto, the browser's. */
    private static String language(ObjectNode session, Locale browser) {
        String wanted = session.path("locale").asString("");
        return Locale.forLanguageTag(wanted.isEmpty() || wanted.equals("auto") ? browser.toLanguageTag() : wanted)
                .getLanguage();
    }

    /**
     * Does what the payer chose and answers true; or answers false with the page in the model again, because the choice needs
     * an address to send the receipt to.
     */
    boolean pay(String account, String id, Choice choice, String email, Locale browser, Model model) {
        PayPage page = show(account, id, browser, model);
        String payer = page.isEmailFixed() ? page.email() : email.strip();
        if (page.state() == PayPage.State.OPEN && choice.needsEmail() && !isEmail(payer)) {
            model.addAttribute("page", page.troubled("email", payer));
            return false;
        }
        switch (choice) {
            case CARD -> till.pay(account, id, payer);
            case DECLINE -> till.decline(account, id, payer);
            case BANK -> till.challenge(account, id, payer);
            case SLOW -> till.promise(account, id, payer);
            case APPROVE -> till.approve(account, id);
            case ABORT -> till.abort(account, id);
            case BACK -> {
                // leaving changes nothing
            }
        }
        return true;
    }

    private static boolean isEmail(String typed) {
        return typed.length() <= 512 && EMAIL.matcher(typed).matches();
    }

    /** The page after a choice, by GET, so that going back or reloading never chooses twice. */
    static ModelAndView seeOther(String url) {
        RedirectView view = new RedirectView(url, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    static ModelAndView nothing() {
        return new ModelAndView("sandbox/stripe/nothing", HttpStatus.NOT_FOUND);
    }
}
