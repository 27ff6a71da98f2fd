package dev.kassa.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProviderAccountTable extends Repository<ProviderAccount, UUID> {

    Optional<ProviderAccount> findByCompanyIdAndProvider(UUID companyId, ProviderName provider);

    List<ProviderAccount> findByCompanyId(UUID companyId);

    Optional<ProviderAccount> findByPublicId(String publicId);

    boolean existsByLive(boolean live);
}
