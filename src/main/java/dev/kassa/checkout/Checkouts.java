package dev.kassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Checkouts extends Repository<Checkout, UUID> {

    Checkout save(Checkout checkout);

    Optional<Checkout> findById(UUID id);

    /** Holds the row until the transaction ends. Its payable is always locked first. */
    @Query("select * from checkout where id = :id for update")
    Optional<Checkout> lockById(UUID id);

    @Query("select * from checkout where payable_id = :payableId order by created_at desc, id desc")
    List<Checkout> findByPayable(UUID payableId);

    @Query("select * from checkout where pay_token = :payToken")
    Optional<Checkout> findByPayToken(String payToken);

    @Query("select * from checkout where notification_token = :notificationToken")
    Optional<Checkout> findByNotificationToken(String notificationToken);

    @Query("select * from checkout where provider = :provider and provider_reference = :providerReference")
    Optional<Checkout> findByReference(String provider, String providerReference);
}
