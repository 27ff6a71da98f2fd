package dev.kassa.sandbox.stripe;

import dev.kassa.sandbox.ConditionalOnSandbox;
import dev.kassa.sandbox.SandboxStore;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the script gives the client secret and gets the address of a frame in return. The secret travels in the body of a POST,
 * so that no address ever holds it.
 */
@RestController
@ConditionalOnSandbox
class FramesController {

    static final String SHELF = "stripe.frame";

    private final StripeSandboxProperties settings;
    private final Sessions sessions;
    private final SandboxStore store;

    FramesController(StripeSandboxProperties settings, Sessions sessions, SandboxStore store) {
        this.settings = settings;
        this.sessions = sessions;
        this.store = store;
    }

    /**
     * A view on one session from one page.
     *
     * @param parent the origin of the page, to which alone the frame speaks
     */
    record Frame(String session, String account, String parent) {}

    @PostMapping(path = "/sandbox/stripe/embedded/frames", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, String>> create(
            @RequestParam("client_secret") String clientSecret,
            @RequestParam String key,
            @RequestParam(name = "stripe_account", defaultValue = Books.PLATFORM) String account,
            @RequestHeader(name = "Origin", required = false) @Nullable String origin) {
        if (!key.equals(settings.publishableKey())) {
            return answer(401, Map.of("message", "Invalid API Key provided."));
        }
        if (session(account, clientSecret).isEmpty()) {
            return answer(
                    400,
                    Map.of("message", "No open checkout session of this account belongs to the client secret given."));
        }
        String id = Id.fresh("frame_", 40);
        String parent = origin == null || origin.equals("null") ? "*" : origin;
        store.add(SHELF, account, id, new Frame(idOf(clientSecret), account, parent));
        return answer(200, Map.of("frame", id));
    }

    private Optional<ObjectNode> session(String account, String clientSecret) {
        try {
            return Optional.of(sessions.get(account, idOf(clientSecret)))
                    .filter(session ->
                            session.path("client_secret").asString("").equals(clientSecret));
        } catch (StripeError _) {
            return Optional.empty();
        }
    }

    private static String idOf(String clientSecret) {
        return clientSecret.split("_secret_", 2)[0];
    }

    /** Any page may embed a checkout, as it may at Stripe; what protects it is the client secret. */
    private static ResponseEntity<Map<String, String>> answer(int status, Map<String, String> body) {
        return ResponseEntity.status(status)
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
