package dev.kassa.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Optional<Person> findByEmail(String email);

    Optional<Person> findById(UUID id);
}
