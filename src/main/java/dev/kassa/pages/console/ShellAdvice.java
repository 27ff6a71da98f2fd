package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page of the console. */
@ControllerAdvice(basePackageClasses = ShellAdvice.class)
class ShellAdvice {

    private final Shells shells;

    ShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Shell shell(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request, Locale locale) {
        return shells.of(person, request, locale);
    }
}
