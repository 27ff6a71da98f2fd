package dev.kassa.access;

import dev.kassa.audit.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** @param companyId the company an administrator or reader works for; null for a superadmin */
@Table("person")
record Person(
        @Id UUID id,
        String email,
        String name,
        String passwordHash,
        Role role,
        @Nullable UUID companyId) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
