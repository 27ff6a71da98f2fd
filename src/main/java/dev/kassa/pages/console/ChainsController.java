package dev.kassa.pages.console;

import dev.kassa.audit.AuditVerification;
import dev.kassa.pages.Redirects;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows whether the trail is whole, and looks through a chain when a superadmin asks for it. */
@Controller
class ChainsController {

    private final AuditVerification verification;
    private final Chains chains;

    ChainsController(AuditVerification verification, Chains chains) {
        this.verification = verification;
        this.chains = chains;
    }

    @GetMapping("/audit/chains")
    String index(Locale locale, Model model) {
        model.addAttribute("chains", chains.all(locale));
        model.addAttribute("zone", AuditController.ZONE.getId());
        model.addAttribute("guarded", verification.isGuardedByGrants());
        return "console/chains";
    }

    @PostMapping("/audit/chains/{id}/verification")
    RedirectView verify(@PathVariable UUID id, Locale locale, RedirectAttributes next) {
        if (verification.chains().contains(id)) {
            next.addFlashAttribute(
                    "notice", chains.notice(id, verification.start(id).orElse(null), locale));
        }
        return Redirects.to("/audit/chains");
    }
}
