package dev.kassa.api.jsonapi;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Slice<T>(List<T> things, long total) {

    public static <T> Slice<T> of(List<T> all) {
        return new Slice<>(all, all.size());
    }
}
