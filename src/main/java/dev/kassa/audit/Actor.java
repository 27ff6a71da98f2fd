package dev.kassa.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something. Always handed over as an argument, never looked up from the surroundings.
 *
 * @param name an e-mail address, a key's label, a provider's or a task's name; what the audit trail shows
 * @param companyId the company an administrator or reader belongs to; null for superadmins and for those who are nobody's
 * @param keyId tells one key from another of the same label; null for all who came by none
 */
public record Actor(
        Kind kind,
        String name,
        @Nullable UUID companyId,
        Role role,
        @Nullable UUID keyId) {

    public enum Kind {
        PERSON,
        KEY,
        PUBLIC,
        PROVIDER,
        SYSTEM
    }

    /** Somebody who came by no key. */
    public Actor(Kind kind, String name, @Nullable UUID companyId, Role role) {
        this(kind, name, companyId, role, null);
    }

    /** A caller without a key, or a customer who pays. */
    public static Actor anonymous() {
        return new Actor(Kind.PUBLIC, "public", null, Role.NONE);
    }

    /** A provider that told or showed us something. */
    public static Actor provider(String name) {
        return new Actor(Kind.PROVIDER, name, null, Role.NONE);
    }

    /** Kassa itself. */
    public static Actor system(String task) {
        return new Actor(Kind.SYSTEM, task, null, Role.NONE);
    }

    public boolean isAnonymous() {
        return kind == Kind.PUBLIC;
    }

    public boolean isSuperadmin() {
        return role == Role.SUPERADMIN;
    }

    /** Kassa itself or a provider: not bound to a company, and not a person whose rights are asked for. */
    public boolean isMachinery() {
        return kind == Kind.SYSTEM || kind == Kind.PROVIDER;
    }

    /** Whether this actor may change something of what it sees. */
    public boolean mayWrite() {
        return isMachinery() || role.compareTo(Role.ADMINISTRATOR) >= 0;
    }

    /** Whether this actor may look at what belongs to the company. */
    public boolean sees(UUID company) {
        return isSuperadmin() || isMachinery() || (role != Role.NONE && company.equals(companyId));
    }
}
