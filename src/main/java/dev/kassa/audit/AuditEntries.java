package dev.kassa.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table of entries: it can be added to and read. There is no method that changes or removes. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findBySubjectIdOrderByIdDesc(UUID subjectId);

    @Query("select * from audit_entry where id < :before order by id desc limit :limit")
    List<AuditEntry> newest(long before, int limit);

    @Query("select * from audit_entry where company_id = :companyId and id < :before order by id desc limit :limit")
    List<AuditEntry> newestOf(UUID companyId, long before, int limit);
}
