package dev.kassa.pages.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** After a form comes a page to look at: 303, so that loading it again repeats nothing. */
final class Redirects {

    private Redirects() {}

    /** @param path a path of ours, from the root of the application */
    static RedirectView to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
