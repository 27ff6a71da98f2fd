package dev.kassa.pages.payer;

import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.ForPayer;
import dev.kassa.checkout.PayerWay;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands the secret of an embedded payment to the script on our own page. It goes through no page's text, no address, no cache
 * and no log, and is asked of the provider each time.
 */
@RestController
class ClientSecretController {

    private final CheckoutService checkouts;

    ClientSecretController(CheckoutService checkouts) {
        this.checkouts = checkouts;
    }

    /**
     * @param script names our script; a foreign page cannot send it without asking us first, and is never allowed to
     * @param site says in newer browsers where the asking page comes from
     */
    @PostMapping("/pay/{token}/client-secret")
    ResponseEntity<Map<String, String>> create(
            @PathVariable String token,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String script,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site) {
        boolean foreign = site != null && !site.equals("same-origin");
        if (foreign || !"kassa".equals(script)) {
            return answer(HttpStatus.FORBIDDEN, "problem", "foreign");
        }
        ForPayer payer;
        try {
            payer = checkouts.forPayer(token);
        } catch (NotFound unknown) {
            return answer(HttpStatus.NOT_FOUND, "problem", "unknown");
        }
        return switch (PayerView.of(payer)) {
            case PAY ->
                payer.way() instanceof PayerWay.Embedded way
                        ? answer(HttpStatus.OK, "clientSecret", way.clientSecret())
                        : answer(HttpStatus.CONFLICT, "problem", "nothingToPay");
            case SILENT -> answer(HttpStatus.SERVICE_UNAVAILABLE, "problem", "provider");
            default -> answer(HttpStatus.CONFLICT, "problem", "nothingToPay");
        };
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String name, String value) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of(name, value));
    }
}
