package dev.kassa.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All companies' articles: the priced catalogue. */
public interface Articles extends Repository<Article, Long> {

    Optional<Article> findByCompanyIdAndArticleTypeIdAndArticleIdAndActiveTrue(
            UUID companyId, int articleTypeId, int articleId);

    List<Article> findByCompanyIdAndActiveTrueOrderByArticleTypeIdAscArticleIdAsc(UUID companyId);
}
