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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the keys of a company's programs, without the keys. */
@Component
class ApiKeyQuery implements Operation<ApiKeyQuery.Request> {

    record Request(
            @Description(
                    "The company's id. Left out, it is the company of your key; a superadmin's are those of no company.")
            @Nullable
            UUID companyId,

            @Description("Whether to leave out what has ended.")
            boolean activeOnly) {}

    record ApiKeyQueryResponse(
            @Description("The keys, newest first.") List<ApiKeyResponse> apiKeys) {}

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "ApiKeyQuery", Request.class, ApiKeyQueryResponse.class, Route.of("GET", "/apikeys"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says(
                    "Lists the keys of a company's programs: whose, since when, for what, last used when. Never the keys.");

    private final Keys keys;
    private final Clock clock;

    ApiKeyQuery(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ApiKeyQueryResponse answer(Request request, Caller caller) {
        Instant now = clock.instant();
        return new ApiKeyQueryResponse(Asking.of(() -> keys.list(request.companyId(), caller.actor())).stream()
                .filter(key -> !request.activeOnly() || key.isActive(now))
                .map(key -> ApiKeyResponse.of(key, null, now))
                .toList());
    }
}
