package dev.kassa.checkout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Payables extends Repository<Payable, UUID> {

    @Modifying
    @Query("insert ignore into payable (id, company_id, article_type_id, internal_reference)"
            + " values (:id, :companyId, :articleTypeId, :internalReference)")
    void addIfAbsent(UUID id, UUID companyId, int articleTypeId, String internalReference);

    Optional<Payable> findByCompanyIdAndArticleTypeIdAndInternalReference(
            UUID companyId, int articleTypeId, String internalReference);

    /** Whoever changes checkouts of a payable holds this first, so that all of them see one order of events. */
    @Query("select * from payable where id = :id for update")
    Payable lockById(UUID id);
}
