package dev.kassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PaymentRequests extends Repository<PaymentRequest, UUID> {

    PaymentRequest save(PaymentRequest request);

    List<PaymentRequest> findByCheckoutIdOrderByRequestedAtDesc(UUID checkoutId);

    /** The one request that stands, if there is one. */
    @Query("select * from payment_request where checkout_id = :checkoutId and outcome not in ('REFUSED', 'UNSENT')")
    Optional<PaymentRequest> findStanding(UUID checkoutId);
}
