package dev.kassa.checkout;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Checkouts extends Repository<Checkout, UUID> {

    Checkout save(Checkout checkout);

    Optional<Checkout> findById(UUID id);

    List<Checkout> findByIdIn(Collection<UUID> ids);

    /** Holds the row until the transaction ends. Its payable is always locked first. */
    @Query("select * from checkout where id = :id for update")
    Optional<Checkout> lockById(UUID id);

    @Query("select * from checkout where public_id = :publicId")
    Optional<Checkout> findByPublicId(String publicId);

    @Query("select * from checkout where payable_id = :payableId order by created_at desc, id desc")
    List<Checkout> findByPayable(UUID payableId);

    @Query("select * from checkout where pay_token = :payToken")
    Optional<Checkout> findByPayToken(String payToken);

    @Query("select * from checkout where notification_token = :notificationToken")
    Optional<Checkout> findByNotificationToken(String notificationToken);

    /** Those that somebody should look at by now, the most overdue first. */
    @Query("select * from checkout where next_look_at <= :now order by next_look_at limit 100")
    List<Checkout> findToLookAt(Instant now);

    /** Puts off the next look at one that could not be looked at; null for good. Nothing of the checkout itself changes. */
    @Modifying
    @Query("update checkout set next_look_at = :at where id = :id")
    void putOff(UUID id, @Nullable Instant at);

    /** Those whose company sends directly and that were not asked for, each longer after its last attempt, for half a day at the most. */
    @Query("""
            select c.* from company o join checkout c on c.company_id = o.id and c.status = 5
            where o.sends_directly and timestampadd(minute, 1, c.ready_to_ship_at) < :now
              and not exists (select 1 from instruction r where r.standing_for = c.id or r.open_for = c.id)
              and not exists (select 1 from instruction r where r.checkout_id = c.id and r.kind = 'PAYMENT_REQUEST'
                having timestampadd(minute, least(5 * count(*), 720), max(r.attempted_at)) >= :now)
            order by c.ready_to_ship_at limit 50""")
    List<Checkout> findNotAskedFor(Instant now);

    /** Those that were never known to be at their provider, and that nobody can still be opening. */
    @Query("select * from checkout where status = 0 and created_at < :before order by created_at limit 50")
    List<Checkout> findLeftBehind(Instant before);

    /** Those that were replaced and can still be paid. */
    @Query("""
            select * from checkout where status in (1, 2, 3) and superseded_by is not null
              and provider_reference is not null and changed_at < :before
            order by changed_at limit 50""")
    List<Checkout> findNotClosed(Instant before);

    /**
     * The nearest before a moment that is paid or at its end, and that nobody has looked at since {@code unseenSince}. Only among
     * the hundred before that moment, so that it costs the same wherever one begins.
     */
    @Query("""
            select * from (
              select * from checkout where created_at <= :moment and created_at > :horizon
              order by created_at desc, id desc limit 100) near
            where status between 5 and 11 and provider_reference is not null
              and (seen_at is null or seen_at < :unseenSince)
            order by created_at desc, id desc limit 1""")
    Optional<Checkout> findSettledBefore(Instant moment, Instant horizon, Instant unseenSince);

    @Query("select * from checkout where provider = :provider and provider_reference = :providerReference")
    Optional<Checkout> findByReference(String provider, String providerReference);

    @Query("select * from checkout where provider = :provider and payment_reference = :paymentReference limit 1")
    Optional<Checkout> findByPaymentReference(String provider, String paymentReference);
}
