package dev.kassa.access;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who came in, by password or by key: the principal of every authenticated request. */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1;
    private static final String NAME = SignedIn.class.getName();

    private final UUID id;
    private final String displayName;
    private final transient Actor actor;
    private final String passwordHash;

    SignedIn(Person person) {
        this.id = person.id();
        this.displayName = person.name();
        this.actor = new Actor(Actor.Kind.PERSON, person.email(), person.companyId(), person.role());
        this.passwordHash = person.passwordHash();
    }

    SignedIn(ApiKey key) {
        this.id = key.id();
        this.displayName = key.label();
        this.actor = new Actor(Actor.Kind.KEY, key.label(), key.companyId(), key.role(), key.id());
        this.passwordHash = "";
    }

    private SignedIn(SignedIn person, Actor actor) {
        this.id = person.id;
        this.displayName = person.displayName;
        this.actor = actor;
        this.passwordHash = person.passwordHash;
    }

    /** The same one with no more rights than an administrator of the company has, and none in any other. */
    public SignedIn narrowedTo(UUID company) {
        Role most = role().compareTo(Role.ADMINISTRATOR) > 0 ? Role.ADMINISTRATOR : role();
        Role inside = actor.sees(company) ? most : Role.NONE;
        return new SignedIn(this, new Actor(actor.kind(), actor.name(), company, inside));
    }

    UUID id() {
        return id;
    }

    /** Who was let in to ask this, if they had something to show. It can be told when all filters are done, too. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    void noteIn(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** The id of the key that a program showed; empty for a person. */
    public Optional<UUID> keyId() {
        return Optional.ofNullable(actor.keyId());
    }

    /** Whether the person may do now what they might when they came in, by the password that they came in with. */
    boolean isAs(Person now) {
        return actor.equals(new SignedIn(now).actor) && passwordHash.equals(now.passwordHash());
    }

    /** What a page calls the person. */
    public String displayName() {
        return displayName;
    }

    public Actor actor() {
        return actor;
    }

    public Role role() {
        return actor.role();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().word()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.name();
    }

    @Override
    public String toString() {
        return "SignedIn[" + actor.kind() + " " + actor.role() + "]";
    }
}
