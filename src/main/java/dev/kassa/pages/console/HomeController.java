package dev.kassa.pages.console;

import dev.kassa.pages.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The front door opens on the list. */
@Controller
class HomeController {

    @GetMapping("/")
    RedirectView home() {
        return Redirects.to("/checkouts");
    }
}
