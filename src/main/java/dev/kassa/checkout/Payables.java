package dev.kassa.checkout;

import dev.kassa.money.Currency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Payables extends Repository<Payable, UUID> {

    Payable save(Payable payable);

    Optional<Payable> findById(UUID id);

    Optional<Payable> findByPublicId(String publicId);

    /** Comes to nothing until somebody says what it consists of. */
    @Modifying
    @Query(
            "insert ignore into payable (id, version, public_id, company_id, article_type_id, internal_reference, amount_minor,"
                    + " vat_minor, currency, country_code, language, created_at, changed_at)"
                    + " values (:id, 0, :publicId, :companyId, :articleTypeId, :internalReference, 0, 0, :currency, :country, :language,"
                    + " :now, :now)")
    void addIfAbsent(
            UUID id,
            String publicId,
            UUID companyId,
            int articleTypeId,
            String internalReference,
            Currency currency,
            String country,
            String language,
            Instant now);

    Optional<Payable> findByCompanyIdAndArticleTypeIdAndInternalReference(
            UUID companyId, int articleTypeId, String internalReference);

    /** Whoever changes checkouts of a payable holds this first, so that all of them see one order of events. */
    @Query("select * from payable where id = :id for update")
    Payable lockById(UUID id);
}
