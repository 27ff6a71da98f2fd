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

/** Ends a key at once. */
@Component
class DeleteApiKey implements Operation<DeleteApiKey.Request> {

    record Request(
            @Description(value = "The Id by which the key is managed. It is not the key.", required = true) @Nullable
            UUID id) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "DeleteApiKey", Request.class, ApiKeyResponse.class, Route.of("DELETE", "/apikeys/{Id}"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Ends a key at once. Ending it again is answered the same.");

    private final Keys keys;
    private final Clock clock;

    DeleteApiKey(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ApiKeyResponse answer(Request request, Caller caller) {
        var key = Asking.of(() -> keys.revoke(Asked.required("id", request.id()), caller.actor()));
        return ApiKeyResponse.of(key, null, clock.instant());
    }
}
