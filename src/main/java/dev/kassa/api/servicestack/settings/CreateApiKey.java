package dev.kassa.api.servicestack.settings;

import dev.kassa.access.Key;
import dev.kassa.access.Keys;
import dev.kassa.access.Keys.Made;
import dev.kassa.api.servicestack.Caller;
import dev.kassa.api.servicestack.Description;
import dev.kassa.api.servicestack.Operation;
import dev.kassa.api.servicestack.Route;
import dev.kassa.api.servicestack.Signature;
import dev.kassa.audit.Role;
import dev.kassa.checkout.Asking;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a key for a company's program, and tells it this once. */
@Component
class CreateApiKey implements Operation<CreateApiKey.Request> {

    record Request(
            @Description("The company's id. Left out, it is the company of your key.") @Nullable
            UUID companyId,

            @Description("Who is to be asked about it. Left out, it is you.") @Nullable
            String contactEmail,

            @Description(
                    value = "What it is for; the audit trail calls its user so.",
                    sample = "\"The booking system\"")
            @Nullable
            String notes,

            @Description(
                    value =
                            "What it may do: one role, not more than your own. Left out, all that an administrator may.",
                    sample = "[\"bookingsupplier-administrator-read\"]")
            List<String> roles,

            @Description("When it ends. Left out, it does not.") @Nullable
            Instant expiryDate,

            @Description(
                    value =
                            "From where it may be used: addresses and networks with commas between. Left out, everywhere.",
                    sample = "\"192.0.2.7, 2001:db8::/32\"")
            @Nullable
            String allowedIpAddresses) {

        /** One word is one role: what a key of several could do would be the strongest. */
        private @Nullable Role role() {
            if (roles.isEmpty()) {
                return null;
            }
            if (roles.size() > 1) {
                throw new Invalid(List.of(new Fault("roles", "tooMany", 1)));
            }
            return Stream.of(Role.READER, Role.ADMINISTRATOR, Role.SUPERADMIN)
                    .filter(role ->
                            role.word().equalsIgnoreCase(roles.getFirst().strip()))
                    .findAny()
                    .orElseThrow(() -> new Invalid(List.of(new Fault("roles", "unknownRole"))));
        }
    }

    private static final Signature<Request> SIGNATURE = Signature.of(
                    "CreateApiKey", Request.class, ApiKeyResponse.class, Route.of("POST", "/apikeys"))
            .forRoles(Role.ADMINISTRATOR, Role.SUPERADMIN)
            .says("Makes a key for a company's program. The key is told this once: only its hash is kept.");

    private final Keys keys;
    private final Clock clock;

    CreateApiKey(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Signature<Request> signature() {
        return SIGNATURE;
    }

    @Override
    public ApiKeyResponse answer(Request request, Caller caller) {
        Key.Wish wish = new Key.Wish(
                request.companyId(),
                Asked.filled(request.notes()),
                request.role(),
                Asked.filled(request.contactEmail()),
                request.expiryDate(),
                Asked.filled(request.allowedIpAddresses()));
        Made made = Asking.of(() -> keys.create(wish, caller.actor()));
        return ApiKeyResponse.of(made.key(), made.secret(), clock.instant());
    }
}
