package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.outbox.Delivery.State;
import dev.kassa.outbox.Endpoint;
import dev.kassa.outbox.Endpoints;
import dev.kassa.outbox.Endpoints.Made;
import dev.kassa.pages.Redirects;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses that are told what happens: the list, one of them with what was sent to it, and a new one. */
@Controller
@RequestMapping("/endpoints")
class EndpointsController {

    private static final String FORM = "console/new-endpoint";

    private final Endpoints endpoints;
    private final HookView view;
    private final Sentences sentences;

    EndpointsController(Endpoints endpoints, HookView view, Sentences sentences) {
        this.endpoints = endpoints;
        this.view = view;
        this.sentences = sentences;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        view.showAll(actor, model);
        return "console/endpoints";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
        Endpoint endpoint = endpoints.find(id, actor);
        State state = ListQueries.read(parameters, "state", State::valueOf);
        Cursor before = ListQueries.read(parameters, "before", ListQueries::cursor);
        view.showOne(endpoint, state, before, model);
        return "console/endpoint";
    }

    @HxRequest
    @GetMapping("/{id}")
    String showInPlace(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
        return show(id, parameters, actor, model) + " :: list";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        if (actor.companyId() == null) {
            throw new Forbidden(Role.ADMINISTRATOR); // a superadmin has no booking system
        }
        model.addAttribute("faults", Map.of());
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String description,
            @ModelAttribute("shell") Shell shell,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        try {
            Made made = endpoints.create(url.strip(), description.strip(), actor);
            next.addFlashAttribute("secret", made.secret());
            next.addFlashAttribute("notice", sentences.notice("good", "hook.done.created", locale));
            return new ModelAndView(Redirects.to("/endpoints/" + made.id()));
        } catch (Invalid invalid) {
            model.addAttribute("url", url);
            model.addAttribute("description", description);
            model.addAttribute("faults", faults(invalid, locale));
            model.addAttribute("shell", shell.at("/endpoints/new"));
            return new ModelAndView(FORM, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private Map<String, String> faults(Invalid invalid, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Fault fault : invalid.faults()) {
            faults.put(
                    fault.field(),
                    sentences.say(
                            "hook.fault." + fault.code(),
                            locale,
                            fault.arguments().toArray()));
        }
        return faults;
    }
}
