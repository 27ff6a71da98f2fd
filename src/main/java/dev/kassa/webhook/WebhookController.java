package dev.kassa.webhook;

import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.ProviderNotices;
import dev.kassa.checkout.ProviderNotices.BadNotice;
import dev.kassa.company.ProviderName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where providers put their letters in. The answer says whether the letter was kept, and nothing of what came of it. */
@RestController
class WebhookController {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<ProviderName, ProviderNotices> notices;
    private final Letterbox letterbox;
    private final CheckoutService service;
    private final Refusals refusals;

    WebhookController(List<ProviderNotices> notices, Letterbox letterbox, CheckoutService service, Refusals refusals) {
        this.notices = notices.stream().collect(Collectors.toMap(ProviderNotices::name, Function.identity()));
        this.letterbox = letterbox;
        this.service = service;
        this.refusals = refusals;
    }

    /** Signed events: from the platform's own account, and from those connected to it, at one address. */
    @PostMapping("/webhooks/stripe")
    ResponseEntity<String> stripe(
            HttpServletRequest request,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature)
            throws IOException {
        byte[] body = LetterBody.of(request);
        ProviderNotices stripe = Optional.ofNullable(notices.get(ProviderName.STRIPE))
                .orElseThrow(() -> new BadNotice("Stripe is not in use"));
        letterbox.drop(ProviderName.STRIPE, stripe.read(body, signature), body);
        return ResponseEntity.ok().build();
    }

    /** Unsigned hints: that nobody can guess the address is what makes one worth a look. */
    @PostMapping("/webhooks/payson/{token}")
    ResponseEntity<String> payson(@PathVariable String token, HttpServletRequest request) throws IOException {
        byte[] body = LetterBody.of(request);
        String guid = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("checkout");
        if (guid == null || !GUID.matcher(guid).matches()) {
            throw new BadNotice("no checkout named");
        }
        Optional<UUID> checkout = service.findByNotificationToken(token);
        if (checkout.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        letterbox.drop(ProviderName.PAYSON, "notification", checkout.get(), guid, body);
        return ResponseEntity.ok().build();
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(BadNotice bad, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, bad.getMessage(), bad.getMessage(), request);
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(LetterBody.TooLarge tooLarge, HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, tooLarge.getMessage(), tooLarge.getMessage(), request);
    }

    /** What was not kept is not confirmed: the provider will come again. */
    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<String> sendAway(RuntimeException failure, HttpServletRequest request) {
        String reason = "not kept, " + failure.getClass().getSimpleName();
        return answer(HttpStatus.SERVICE_UNAVAILABLE, reason, "try again later", request);
    }

    private ResponseEntity<String> answer(
            HttpStatus status, @Nullable String reason, @Nullable String words, HttpServletRequest request) {
        refusals.note(door(request), String.valueOf(reason));
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }

    /** The address without the token in it. */
    private static String door(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/webhooks/payson") ? "/webhooks/payson" : "/webhooks/stripe";
    }
}
