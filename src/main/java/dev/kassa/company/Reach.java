package dev.kassa.company;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.audit.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which company somebody means, and whether it is theirs to look at or to change. Whoever leaves it out means their own; to
 * somebody of another company it does not exist. Who is turned away is told in the trail.
 */
@Component
public class Reach {

    private final Companies companies;
    private final Denials denials;

    Reach(Companies companies, Denials denials) {
        this.companies = companies;
        this.denials = denials;
    }

    /**
     * The company that the actor may look into.
     *
     * @param wished null for the actor's own
     * @param what they are after, in the trail's words, should they be turned away
     * @throws SettingProblem if there is none, or none for them
     */
    public Company look(@Nullable UUID wished, Actor actor, String what) {
        UUID id = wished == null ? actor.companyId() : wished;
        if (id == null) {
            throw new SettingProblem.Unacceptable("companyId", "required");
        }
        Company company = companies.findById(id).orElseThrow(SettingProblem.NotThere::new);
        if (!actor.sees(id)) {
            denials.tell(Denial.STRANGER_DENIED, actor, null, what);
            throw new SettingProblem.NotThere();
        }
        return company;
    }

    /** The same, if the actor may change it too. */
    public Company change(@Nullable UUID wished, Actor actor, String what) {
        Company company = look(wished, actor, what);
        if (!actor.mayWrite()) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, what);
            throw new SettingProblem.Lacking(Role.ADMINISTRATOR);
        }
        return company;
    }

    /** The company whose public side somebody looks at, who need not be known. */
    public Company publicSide(@Nullable UUID wished, Actor actor, String what) {
        if (!actor.isAnonymous()) {
            return look(wished, actor, what);
        }
        if (wished == null) {
            throw new SettingProblem.Unacceptable("companyId", "required");
        }
        Company company = companies.findById(wished).orElseThrow(SettingProblem.NotThere::new);
        if (company.demandsKey()) {
            denials.tell(Denial.ACCESS_DENIED, actor, null, what);
            throw new SettingProblem.KeyNeeded();
        }
        return company;
    }
}
