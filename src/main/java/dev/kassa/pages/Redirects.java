package dev.kassa.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** After a form comes a page to look at: 303, so that loading it again repeats nothing. */
public final class Redirects {

    private Redirects() {}

    /** @param address a path of ours from the root of the application, or a whole address elsewhere; taken as it is */
    public static RedirectView to(String address) {
        var view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
