package dev.kassa.api.servicestack.settings;

import dev.kassa.access.Key;
import dev.kassa.api.servicestack.Description;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's key as BokaMera tells it; the key itself only when it is made. */
record ApiKeyResponse(
        @Description("What the key is managed by. It is not the key.")
        UUID id,

        @Description("The company's id. Left out for a superadmin's.") @Nullable
        UUID companyId,

        @Description("The key itself, to be sent in the header x-api-key. Told once, when it is made.") @Nullable
        UUID apiKey,

        @Description("Whether it lets anybody in.") boolean active,

        @Description("When it was made.") Instant createdDate,

        @Description("Who made it, if that is known.") @Nullable
        String createdBy,

        @Description("When it ends, if ever.") @Nullable Instant expiryDate,

        @Description("When it was last used, to the minute.") @Nullable
        Instant lastUsedDate,

        @Description("When it was ended, if it was.") @Nullable
        Instant revokedDate,

        @Description("Who is to be asked about it.") @Nullable
        String contactEmail,

        @Description(value = "What it is for; the audit trail calls its user so.", sample = "\"The booking system\"")
        String notes,

        @Description(value = "What it may do.", sample = "[\"bookingsupplier-administrator-write\"]")
        List<String> roles,

        @Description(
                value = "From where it may be used: addresses and networks with commas between; empty for everywhere.",
                sample = "\"192.0.2.7, 2001:db8::/32\"")
        String allowedIpAddresses) {

    /** @param secret the key itself, if it was made just now */
    static ApiKeyResponse of(Key key, @Nullable UUID secret, Instant now) {
        return new ApiKeyResponse(
                key.id(),
                key.companyId(),
                secret,
                key.isActive(now),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.contactEmail(),
                key.label(),
                List.of(key.role().word()),
                key.allowedAddresses());
    }

    /** The key itself stays out of every log. */
    @Override
    public String toString() {
        return "ApiKeyResponse[" + id + "]";
    }
}
