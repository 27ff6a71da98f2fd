package dev.kassa.checkout;

import java.util.List;

/**
 * Part of what a {@link PublicQuery} finds.
 *
 * @param total how many there are in all
 */
public record PublicPage<T>(List<T> rows, long total) {}
