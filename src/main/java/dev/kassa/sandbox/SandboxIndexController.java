package dev.kassa.sandbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in for people: both providers' back offices and the faults that wait. */
@Controller
@ConditionalOnSandbox
class SandboxIndexController {

    private final SandboxFaults faults;

    SandboxIndexController(SandboxFaults faults) {
        this.faults = faults;
    }

    @GetMapping("/sandbox")
    String index(Model model) {
        model.addAttribute("faults", faults.waiting());
        model.addAttribute("kinds", FaultKind.values());
        return "sandbox/index";
    }
}
