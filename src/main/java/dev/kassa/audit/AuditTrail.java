package dev.kassa.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The trail that everything leaves. Add inside the transaction that makes the change, so that neither is without the other. */
@Component
public class AuditTrail {

    private final AuditEntries entries;
    private final AuditBook book;

    AuditTrail(AuditEntries entries, AuditBook book) {
        this.entries = entries;
        this.book = book;
    }

    /**
     * Adds an entry, which must be new. Within a transaction it is written, and can be read, when that commits; if it cannot be
     * written, nothing is committed. Outside of one it is written at once. Not to be called by what itself runs while a
     * transaction commits.
     */
    public void add(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Pending.of(book).add(entry);
        } else {
            book.write(List.of(entry));
        }
    }

    /** All that happened to one checkout, newest first; not who was refused, which may be somebody of another company. */
    public List<AuditEntry> of(UUID subjectId) {
        return entries.of(subjectId, Denial.NAMES);
    }

    /** One thing that happened, by the number of its entry; empty if there is none, or if it tells of somebody who was refused. */
    public Optional<AuditEntry> find(long id) {
        return entries.findById(id).filter(entry -> !Denial.NAMES.contains(entry.act()));
    }

    /**
     * What happened last, newest first.
     *
     * @param companyId of this company alone, or of all companies if null
     * @param before older than the entry with this id; null for the newest
     * @param limit how many at the most
     */
    public List<AuditEntry> newest(@Nullable UUID companyId, @Nullable Long before, int limit) {
        long olderThan = before == null ? Long.MAX_VALUE : before;
        return companyId == null ? entries.newest(olderThan, limit) : entries.newestOf(companyId, olderThan, limit);
    }
}
