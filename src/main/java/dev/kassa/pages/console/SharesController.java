package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutProblem;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.PayerWay;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.Language;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** How a checkout reaches its customer: a link to send or scan, or a frame to put into the company's own page. */
@Controller
class SharesController {

    private final CheckoutService checkouts;
    private final CheckoutView view;
    private final Sentences sentences;
    private final Denials denials;

    SharesController(CheckoutService checkouts, CheckoutView view, Sentences sentences, Denials denials) {
        this.checkouts = checkouts;
        this.view = view;
        this.sentences = sentences;
        this.denials = denials;
    }

    /** @param frame the language in which the preview is shown; the customer's own if null */
    @GetMapping("/checkouts/{id}/share")
    Object show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String frame,
            Actor actor,
            Locale locale,
            Model model) {
        CheckoutDetail detail = detail(id, actor);
        boolean isPaidElsewhere = detail.checkout().terms().uiMode() == UiMode.INTENT;
        if (!detail.checkout().isLive() || isPaidElsewhere) {
            return Redirects.to("/checkouts/" + id);
        }
        String language = frame == null ? detail.checkout().terms().language() : frame;
        if (!Language.SPOKEN.contains(language)) {
            throw new BadQuery("frame", language);
        }
        view.show(detail, model, locale);
        model.addAttribute("following", true);
        String address = detail.payPage().toString();
        model.addAttribute("address", address);
        model.addAttribute("frame", language);
        model.addAttribute("languages", Language.SPOKEN);
        if (detail.checkout().terms().uiMode() == UiMode.EMBEDDED) {
            model.addAttribute(
                    "snippet",
                    snippet(
                            detail.payPage(),
                            sentences.say(
                                    "share.frame", locale, detail.company().name())));
        } else {
            model.addAttribute("qr", QrCode.of(address));
            model.addAttribute("hosted", hosted(id, actor));
        }
        return "console/share";
    }

    /** What has become of it, for the page to show in place; it asks again until the customer is done. */
    @HxRequest
    @GetMapping("/checkouts/{id}/share")
    String showInPlace(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        CheckoutDetail detail = detail(id, actor);
        view.show(detail, model, locale);
        model.addAttribute(
                "following",
                detail.checkout().supersededBy() == null
                        && detail.checkout().status().isUndecided());
        return "console/share :: state";
    }

    private CheckoutDetail detail(UUID id, Actor actor) {
        CheckoutDetail detail = checkouts.detail(id, actor);
        if (!detail.mayOpen()) {
            denials.tell(Denial.ACCESS_DENIED, actor, id, "share");
            throw new Forbidden(Role.ADMINISTRATOR);
        }
        return detail;
    }

    /** The provider's own address, which lives no longer than the session there; ours goes on to tell what became of it. */
    private @Nullable String hosted(UUID id, Actor actor) {
        try {
            return checkouts.refresh(id, actor).way() instanceof PayerWay.Hosted way ? way.url() : null;
        } catch (CheckoutProblem providerIsSilent) {
            return null;
        }
    }

    /**
     * What a page of the company's must hold to show the checkout; {@code allow} lets wallets open inside of it, and the script
     * makes it as tall as it says it is.
     */
    private static String snippet(URI address, String title) {
        return """
                <iframe src="%s" id="kassa-payment"
                        title="%s"
                        width="100%%" height="760"
                        allow="payment *"
                        style="border: 0"></iframe>
                <script>
                  addEventListener('message', ({ data, source }) => {
                    const frame = document.getElementById('kassa-payment');
                    if (source === frame.contentWindow && data?.source === 'kassa' && data.type === 'height') {
                      frame.style.height = data.height + 'px';
                    }
                  });
                </script>""".formatted(HtmlUtils.htmlEscape(address.toString()), HtmlUtils.htmlEscape(title, "UTF-8"));
    }
}
