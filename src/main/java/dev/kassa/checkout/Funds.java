package dev.kassa.checkout;

/**
 * What became of the money of one checkout, in minor units. The database holds that no more goes back than was taken.
 *
 * @param capturedMinor what the provider took
 * @param refundedMinor what it paid back or has on its way back, whoever asked for it
 * @param refundingMinor what we have asked it to pay back without knowing yet that it did
 * @param elsewhereMinor the part of what was paid back that did not come from us
 */
public record Funds(long capturedMinor, long refundedMinor, long refundingMinor, long elsewhereMinor) {

    static final Funds NONE = new Funds(0, 0, 0, 0);

    long refundableMinor() {
        return capturedMinor - refundedMinor - refundingMinor;
    }

    Funds claim(long minor) {
        return new Funds(capturedMinor, refundedMinor, minor, elsewhereMinor);
    }

    /** What was claimed went back. */
    Funds settle() {
        return new Funds(capturedMinor, refundedMinor + refundingMinor, 0, elsewhereMinor);
    }

    /** What was claimed did not go back. */
    Funds release() {
        return claim(0);
    }
}
