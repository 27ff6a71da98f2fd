package dev.kassa.checkout;

import dev.kassa.company.ArticleType;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The thing that is paid for: a booking, a gift card. The same article type and reference of one company are the same thing, and
 * should be paid once; at most one of its checkouts is live.
 *
 * @param articleTypeId number of its {@link ArticleType}
 * @param internalReference the booking system's own id of it
 */
@Table("payable")
record Payable(@Id UUID id, UUID companyId, int articleTypeId, String internalReference) {

    /** The lowest article type of the lines, so that the order in which a caller names them does not matter; empty without any. */
    static OptionalInt articleTypeId(List<CheckoutLine> lines) {
        return lines.stream().mapToInt(CheckoutLine::articleTypeId).min();
    }
}
