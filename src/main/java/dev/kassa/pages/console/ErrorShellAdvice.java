package dev.kassa.pages.console;

import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Even a page that says no tells whether money is real here. */
@ControllerAdvice(assignableTypes = BasicErrorController.class)
class ErrorShellAdvice {

    private final Shells shells;

    ErrorShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Shell shell() {
        return shells.bare();
    }
}
