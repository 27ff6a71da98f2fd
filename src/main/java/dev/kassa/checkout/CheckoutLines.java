package dev.kassa.checkout;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface CheckoutLines extends Repository<CheckoutLine, Long> {

    <S extends CheckoutLine> Iterable<S> saveAll(Iterable<S> lines);

    List<CheckoutLine> findByCheckoutIdOrderByPosition(UUID checkoutId);

    List<CheckoutLine> findByCheckoutIdInOrderByPosition(Collection<UUID> checkoutIds);

    @Modifying
    @Query("delete from checkout_line where id = :id")
    void deleteById(@Nullable Long id);

    /** What a refund takes from a line, or gives it back; the database refuses more than the line came to. */
    @Modifying
    @Query("update checkout_line set refunded_minor = refunded_minor + :minor"
            + " where checkout_id = :checkoutId and position = :position")
    void addRefunded(UUID checkoutId, int position, long minor);

    /** What the provider says was paid back of a line, which is never more than the line came to. */
    @Modifying
    @Query("update checkout_line set refunded_minor = least(:minor, quantity * unit_price_minor)"
            + " where checkout_id = :checkoutId and position = :position")
    void setRefunded(UUID checkoutId, int position, long minor);
}
