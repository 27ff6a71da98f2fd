package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What an integrator may say anew of a checkout at any time; all of it takes the place of what was there.
 *
 * @param options a JSON object as text
 * @param returnUrl as in {@link OpenIntent}
 */
public record AmendIntent(
        @Nullable String options, @Nullable String returnUrl, Label label) {}
