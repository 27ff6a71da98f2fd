package dev.kassa.webhook;

import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.ProviderNotifications;
import dev.kassa.checkout.ProviderNotifications.Arrival;
import dev.kassa.checkout.ProviderNotifications.BadNotification;
import dev.kassa.checkout.ProviderNotifications.Notification;
import dev.kassa.company.ProviderName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** Where providers put their letters in. The answer says whether the letter was kept, and nothing of what came of it. */
@RestController
class WebhookController {

    private final Map<ProviderName, ProviderNotifications> notifications;
    private final Letterbox letterbox;
    private final CheckoutService checkouts;
    private final RefusalLog refusals;

    WebhookController(
            List<ProviderNotifications> notifications,
            Letterbox letterbox,
            CheckoutService checkouts,
            RefusalLog refusals) {
        this.notifications =
                notifications.stream().collect(Collectors.toMap(ProviderNotifications::name, Function.identity()));
        this.letterbox = letterbox;
        this.checkouts = checkouts;
        this.refusals = refusals;
    }

    /** Signed events: from the platform's own account, and from those connected to it, at one address. */
    @PostMapping("/webhooks/stripe")
    ResponseEntity<String> stripe(
            HttpServletRequest request,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature)
            throws IOException {
        Arrival arrival = new Arrival(LetterBody.of(request), signature, request.getQueryString());
        letterbox.drop(ProviderName.STRIPE, read(ProviderName.STRIPE, arrival), arrival.body());
        return ResponseEntity.ok().build();
    }

    /** Unsigned hints: that nobody can guess the address is what makes one worth a look. */
    @PostMapping("/webhooks/payson/{token}")
    ResponseEntity<String> payson(@PathVariable String token, HttpServletRequest request) throws IOException {
        Arrival arrival = new Arrival(LetterBody.of(request), null, request.getQueryString());
        Notification hint = read(ProviderName.PAYSON, arrival);
        Optional<UUID> checkout = checkouts.findByNotificationToken(token);
        if (checkout.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        letterbox.drop(ProviderName.PAYSON, hint.about(checkout.get()), arrival.body());
        return ResponseEntity.ok().build();
    }

    private Notification read(ProviderName provider, Arrival arrival) {
        ProviderNotifications reader = notifications.get(provider);
        if (reader == null) {
            throw new BadNotification(provider.title() + " is not in use");
        }
        return reader.read(arrival);
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(BadNotification bad, HttpServletRequest request) {
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
