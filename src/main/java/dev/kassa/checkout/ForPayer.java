package dev.kassa.checkout;

import dev.kassa.company.Company;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout as its customer may see it.
 *
 * @param way how it can be paid now; null if it cannot
 * @param paidAt when the money was reserved or taken; null if it was not
 * @param current the page of the payable's live or paid checkout, if this one was replaced by it
 * @param continueTo where the company wants a customer to go who has paid; null if it did not say
 * @param silence why the provider was asked and gave no answer, so that all this is only what our books say; null if it answered
 *     or need not be asked
 */
public record ForPayer(
        Checkout checkout,
        Company company,
        List<CheckoutLine> lines,
        @Nullable PayerWay way,
        @Nullable Instant paidAt,
        @Nullable URI current,
        @Nullable URI continueTo,
        @Nullable CheckoutProblem silence) {}
