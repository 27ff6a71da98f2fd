package dev.kassa.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All companies. */
public interface Companies extends Repository<Company, UUID> {

    Optional<Company> findById(UUID id);

    Optional<Company> findBySlug(String slug);

    List<Company> findAllByOrderByName();
}
