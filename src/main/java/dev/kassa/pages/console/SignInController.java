package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import dev.kassa.pages.Redirects;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks who is there. The security chain takes its form. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    Object show(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @RequestParam Map<String, String> parameters,
            Model model) {
        if (person != null) {
            return Redirects.to("/checkouts");
        }
        model.addAttribute("failed", parameters.containsKey("error"));
        model.addAttribute("signedOut", parameters.containsKey("signed-out"));
        return "console/sign-in";
    }
}
