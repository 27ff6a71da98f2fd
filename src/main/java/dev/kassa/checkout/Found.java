package dev.kassa.checkout;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a {@link Search} came to.
 *
 * @param checkouts in the order that was asked for
 * @param articleTypes numbers of the article types of what they are for, by the ids of the payables
 * @param total how many there are in all; if not exact, there are more than this
 */
public record Found(List<Checkout> checkouts, Map<UUID, Integer> articleTypes, long total, boolean totalIsExact) {

    /** The number of the {@link dev.kassa.company.ArticleType} of what a checkout of these is for. */
    public int articleType(Checkout checkout) {
        return articleTypes.getOrDefault(checkout.terms().payableId(), 0);
    }
}
