package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stand-in for Stripe.js, under the path that the real one has on its own host. */
@RestController
@ConditionalOnSandbox
class ScriptController {

    @GetMapping("/sandbox/stripe/dahlia/stripe.js")
    ResponseEntity<Resource> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=utf-8"))
                .body(new ClassPathResource("sandbox/stripe/stripe.js"));
    }
}
