package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.idempotency.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A page whose address names the outcome of a form tells it, as often as it is loaded, to whoever sent that form. */
@ControllerAdvice(basePackageClasses = OutcomeAdvice.class)
class OutcomeAdvice {

    private final OneTimeForms forms;

    OutcomeAdvice(OneTimeForms forms) {
        this.forms = forms;
    }

    @ModelAttribute("notice")
    @Nullable
    Notice notice(
            @RequestParam(name = Outcome.PARAMETER, required = false) @Nullable UUID command,
            HttpServletRequest request,
            Actor actor) {
        if (command == null || !request.getMethod().equals("GET")) {
            return null;
        }
        return forms.notice(command, request.getRequestURI(), actor);
    }
}
