package dev.kassa.sandbox;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how often the providers were called. */
@RestController
@ConditionalOnSandbox
class CallsController {

    private final SandboxCalls calls;

    CallsController(SandboxCalls calls) {
        this.calls = calls;
    }

    /** @param path of the call, from the root of the server */
    @GetMapping("/sandbox/calls")
    Map<String, Integer> count(@RequestParam String method, @RequestParam String path) {
        return Map.of("count", calls.count(method, path));
    }
}
