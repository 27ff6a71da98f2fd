package dev.kassa.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What an integrator hung on a thing of ours for its own use. We keep it, show it and search by it, and never act on it.
 *
 * @param reference the thing's id elsewhere, at most 255 characters
 * @param referenceOrigin whose id that is, at most 255 characters
 * @param metadata a JSON object as text, {@code {}} without any
 */
public record Label(@Nullable String reference, @Nullable String referenceOrigin, String metadata) {

    public static final Label NONE = new Label(null, null, "{}");
}
