package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.audit.Role;
import dev.kassa.checkout.CheckoutProblem.Forbidden;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail across companies, for superadmins alone. */
@Controller
class AuditController {

    private static final int ROWS = 50;
    /** One for all rows, since they are read one after the other; companies may each be in their own. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final AuditTrail trail;
    private final Companies companies;
    private final ListQueries queries;
    private final Timeline timeline;
    private final CheckoutService checkouts;
    private final Chains chains;

    AuditController(
            AuditTrail trail,
            Companies companies,
            ListQueries queries,
            Timeline timeline,
            CheckoutService checkouts,
            Chains chains) {
        this.chains = chains;
        this.checkouts = checkouts;
        this.trail = trail;
        this.companies = companies;
        this.queries = queries;
        this.timeline = timeline;
    }

    @GetMapping("/audit")
    String index(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Locale locale, Model model) {
        if (!actor.isSuperadmin()) {
            throw new Forbidden(Role.SUPERADMIN);
        }
        Company company = queries.company(parameters, actor);
        Long before = ListQueries.place(parameters);
        List<AuditEntry> found = trail.newest(company == null ? null : company.id(), before, ROWS + 1);
        List<AuditEntry> entries = found.subList(0, Math.min(ROWS, found.size()));
        List<Company> all = companies.findAllByOrderByName();
        model.addAttribute("companies", all);
        model.addAttribute("company", company);
        model.addAttribute("events", tell(entries, all, locale));
        model.addAttribute("zone", ZONE.getId());
        model.addAttribute("soundness", chains.soundness(locale));
        model.addAttribute("references", checkouts.references(subjects(entries), actor));
        model.addAttribute("newest", before == null ? null : path(company, null));
        model.addAttribute(
                "older", found.size() > ROWS ? path(company, entries.getLast().id()) : null);
        return "console/audit";
    }

    @HxRequest
    @GetMapping("/audit")
    String indexInPlace(
            @RequestParam MultiValueMap<String, String> parameters, Actor actor, Locale locale, Model model) {
        return index(parameters, actor, locale, model) + " :: list";
    }

    private static Set<UUID> subjects(List<AuditEntry> entries) {
        return entries.stream()
                .map(AuditEntry::subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Event> tell(List<AuditEntry> entries, List<Company> all, Locale locale) {
        Map<UUID, Company> byId = all.stream().collect(Collectors.toMap(Company::id, Function.identity()));
        return entries.stream()
                .map(entry -> {
                    Company owner = entry.companyId() == null ? null : byId.get(entry.companyId());
                    return timeline.tell(entry, ZONE, owner == null ? null : owner.name(), locale);
                })
                .toList();
    }

    private static String path(@Nullable Company company, @Nullable Long before) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParamIfPresent("company", Optional.ofNullable(company).map(Company::slug))
                .queryParamIfPresent("before", Optional.ofNullable(before))
                .build()
                .toString();
    }
}
