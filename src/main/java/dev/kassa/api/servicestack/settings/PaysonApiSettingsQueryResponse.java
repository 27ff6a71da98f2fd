package dev.kassa.api.servicestack.settings;

import dev.kassa.api.servicestack.Description;
import dev.kassa.company.PaysonAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's account at Payson as BokaMera tells it, but for the key, of which only the end is told. */
record PaysonApiSettingsQueryResponse(
        @Description("The company's id.") UUID companyId,

        @Description(value = "Payson's number of the account: its agent id.", sample = "\"4001\"")
        String securityUserId,

        @Description(
                value = "The account's key, of which only the last four characters are shown; nothing of a short one.",
                sample = "\"••••1234\"")
        String securityPassword,

        @Description("Whom the account belongs to. Kept for the booking system.") @Nullable
        String receiverEmail,

        @Description("Their first name.") @Nullable String receiverFirstname,

        @Description("Their last name.") @Nullable String receiverLastname,

        @Description("Grows with every change. Send it along to change only what you have seen.")
        int version) {

    static PaysonApiSettingsQueryResponse of(PaysonAccount account) {
        return new PaysonApiSettingsQueryResponse(
                account.companyId(),
                account.agent(),
                account.secretEnd(),
                account.receiverEmail(),
                account.receiverFirstName(),
                account.receiverLastName(),
                account.version());
    }
}
