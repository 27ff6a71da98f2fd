package dev.kassa.access;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds people by e-mail address, and remembers who came in and at whose door somebody knocked in vain. */
@Component
class PersonSignIn implements UserDetailsService {

    private final People people;
    private final AuditTrail trail;
    private final Denials denials;
    private final Clock clock;

    PersonSignIn(People people, AuditTrail trail, Denials denials, Clock clock) {
        this.people = people;
        this.trail = trail;
        this.denials = denials;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return people.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody of that address"));
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            tell("SIGNED_IN", person.actor());
        }
    }

    /** An address that is nobody's is not told: what a stranger types may be anything, a password even. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        people.findByEmail(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT))
                .map(person -> new SignedIn(person).actor())
                .ifPresentOrElse(
                        actor -> tell(Denial.SIGN_IN_FAILED.name(), actor),
                        () -> denials.tell(Denial.SIGN_IN_FAILED, Actor.anonymous(), null, null));
    }

    private void tell(String act, Actor actor) {
        trail.add(AuditEntry.note(act, actor, clock.instant(), actor.companyId(), null, null));
    }
}
