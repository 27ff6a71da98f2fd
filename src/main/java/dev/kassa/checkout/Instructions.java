package dev.kassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Instructions extends Repository<Instruction, UUID> {

    Instruction save(Instruction instruction);

    Optional<Instruction> findById(UUID id);

    /** All that was ever asked of its provider, the newest first. */
    List<Instruction> findByCheckoutIdOrderByRequestedAtDesc(UUID checkoutId);

    /** The one whose outcome is not known, if there is one. */
    @Query("select * from instruction where open_for = :checkoutId")
    Optional<Instruction> findOpen(UUID checkoutId);

    /** The payment request or cancellation that is not refused, if there is one. */
    @Query("select * from instruction where standing_for = :checkoutId")
    Optional<Instruction> findStanding(UUID checkoutId);

    /** What our own refunds of a checkout come to, in the provider's books as well as in ours. */
    @Query("""
            select coalesce(sum(amount_minor), 0) from instruction
            where checkout_id = :checkoutId and kind = 'REFUND' and outcome = 'SENT'""")
    long sumOfRefunds(UUID checkoutId);

    /** Whether a refund of ours reached the provider's books since then. */
    @Query("""
            select exists (select 1 from instruction
            where checkout_id = :checkoutId and kind = 'REFUND' and outcome = 'SENT' and settled_at > :since)""")
    boolean hasRefundSince(UUID checkoutId, Instant since);

    /** Those that somebody should look for by now, the most overdue first. */
    @Query("""
            select * from instruction where outcome in ('PENDING', 'UNKNOWN') and next_look_at <= :now
            order by next_look_at limit 50""")
    List<Instruction> findDue(Instant now);
}
