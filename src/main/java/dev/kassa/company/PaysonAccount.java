package dev.kassa.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's account at Payson, as it may be shown.
 *
 * @param agent Payson's number of the account
 * @param secretEnd the key with all but its end covered
 * @param receiverEmail who is paid, as the booking system has it; kept for it
 * @param version grows with every change
 */
public record PaysonAccount(
        UUID companyId,
        String agent,
        String secretEnd,
        @Nullable String receiverEmail,
        @Nullable String receiverFirstName,
        @Nullable String receiverLastName,
        int version) {

    /**
     * What somebody wants the account to be; null for what stays.
     *
     * @param secret the account's key in clear, or what {@link PaysonAccount#secretEnd} shows of the present one
     * @param version the one they have seen, if it must not have changed since
     */
    public record Wish(
            @Nullable String agent,
            @Nullable String secret,
            @Nullable String receiverEmail,
            @Nullable String receiverFirstName,
            @Nullable String receiverLastName,
            @Nullable Integer version) {

        @Override
        public String toString() {
            return "Wish[" + agent + "]";
        }
    }
}
