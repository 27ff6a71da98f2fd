package dev.kassa.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened.
 *
 * @param act what happened, in the vocabulary of the room that tells it (for a checkout, the names of its transitions)
 * @param subjectId the checkout it happened to, if to one
 * @param before the status before, if it changed one
 * @param after the status after, if it changed one
 * @param detail what else a reader needs: an amount, a provider's words, a reason; never a secret or a customer's name
 */
@Table("audit_entry")
public record AuditEntry(
        @Id @Nullable Long id,
        @Nullable UUID companyId,
        @Nullable UUID subjectId,
        String act,
        Actor.Kind actorKind,
        String actorName,
        Instant at,
        @Nullable String before,
        @Nullable String after,
        @Nullable String detail) {

    /** An entry about a checkout that did not change its status. */
    public static AuditEntry note(
            String act,
            Actor actor,
            Instant at,
            @Nullable UUID companyId,
            @Nullable UUID subjectId,
            @Nullable String detail) {
        return new AuditEntry(
                null, companyId, subjectId, act, actor.kind(), actor.name(), at, null, null, shortened(detail));
    }

    /** An entry about a checkout that moved from one status to another. */
    public static AuditEntry move(
            String act, Actor actor, Instant at, UUID companyId, UUID subjectId, String before, String after) {
        return new AuditEntry(null, companyId, subjectId, act, actor.kind(), actor.name(), at, before, after, null);
    }

    /** This entry with words added. */
    public AuditEntry because(@Nullable String words) {
        return new AuditEntry(id, companyId, subjectId, act, actorKind, actorName, at, before, after, shortened(words));
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.length() <= 500 ? words : words.substring(0, 499) + "…";
    }
}
