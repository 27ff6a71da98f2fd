package dev.kassa.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail that everything leaves. Add inside the transaction that makes the change, so that neither is without the other. */
@Component
public class AuditTrail {

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** Adds an entry, which must be new. */
    public void add(AuditEntry entry) {
        entries.save(entry);
    }

    /** All that happened to one checkout, newest first. */
    public List<AuditEntry> of(UUID subjectId) {
        return entries.findBySubjectIdOrderByIdDesc(subjectId);
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
