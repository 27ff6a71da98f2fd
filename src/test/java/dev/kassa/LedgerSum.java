package dev.kassa;

import org.jspecify.annotations.Nullable;

/** What a checkout's money was asked for and what was done, by the providers' own count. Amounts are of what was done. */
public record LedgerSum(
        String provider,
        String account,
        String checkout,
        @Nullable String label,
        String currency,
        int captureCalls,
        int captures,
        long capturedMinor,
        int cancellationCalls,
        int cancellations,
        int lapses,
        int refundCalls,
        int refunds,
        long refundedMinor,
        int refundFailures,
        long refundFailedMinor) {

    static LedgerSum nothingOf(String checkout) {
        return new LedgerSum("", "", checkout, null, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
