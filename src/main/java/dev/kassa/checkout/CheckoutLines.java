package dev.kassa.checkout;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CheckoutLines extends Repository<CheckoutLine, Long> {

    <S extends CheckoutLine> Iterable<S> saveAll(Iterable<S> lines);

    List<CheckoutLine> findByCheckoutIdOrderByPosition(UUID checkoutId);
}
