package dev.kassa.pages.console;

import dev.kassa.access.Limits;
import dev.kassa.access.Limits.Pace;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever integrates begins: what the JSON doors are, and how to make the first call. */
@Controller
class DevelopersController {

    private final DeveloperSamples samples;
    private final Limits limits;
    private final String baseUrl;

    DevelopersController(DeveloperSamples samples, Limits limits, @Value("${kassa.base-url}") String baseUrl) {
        this.samples = samples;
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    /** @param policy as the headers name it; its words are in the messages under {@code developers.limit.} */
    record Limit(String policy, Pace pace) {}

    @GetMapping("/developers")
    String index(Model model) {
        model.addAttribute("base", baseUrl);
        model.addAttribute("samples", samples.all());
        model.addAttribute("demo", samples.demo());
        model.addAttribute(
                "limits",
                List.of(
                        new Limit("key", limits.keyed()),
                        new Limit("address", limits.anonymous()),
                        new Limit("anonymous-writes", limits.anonymousWrites()),
                        new Limit("tokens", limits.tokens())));
        return "console/developers";
    }
}
