package dev.kassa.api.servicestack.settings;

import dev.kassa.access.Keys;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a key that takes the place of another, which ends a day later. */
@Component
class RotateApiKey implements Operation<RotateApiKey.Request> {

    record Request(
            @Description(value = "The Id by which the key is managed. It is not the key.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "RotateApiKey", Request.class, ApiKeyResponse.class, Route.of("POST", "/apikeys/{Id}/rotate"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Makes a key that is as the one before but new, and tells it this once. The old one ends after a day.");

    private final Keys keys;
    private final Clock clock;

    RotateApiKey(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ApiKeyResponse answer(Request request, Caller caller) {
        var made = Asking.of(() -> keys.rotate(Asked.required("id", request.id()), caller.actor()));
        return ApiKeyResponse.of(made.key(), made.secret(), clock.instant());
    }
}
