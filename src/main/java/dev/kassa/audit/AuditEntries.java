package dev.kassa.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table of entries as it is read. It is added to by {@link AuditBook} alone, and nothing changes or removes. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    Optional<AuditEntry> findById(Long id);

    @Query("select * from audit_entry where subject_id = :subjectId and act not in (:without) order by id desc")
    List<AuditEntry> of(UUID subjectId, Collection<String> without);

    @Query("select * from audit_entry where id < :before order by id desc limit :limit")
    List<AuditEntry> newest(long before, int limit);

    @Query("select * from audit_entry where company_id = :companyId and id < :before order by id desc limit :limit")
    List<AuditEntry> newestOf(UUID companyId, long before, int limit);
}
