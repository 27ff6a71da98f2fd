package dev.kassa.pages.console;

import dev.kassa.access.Key;
import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages about keys show. */
@Component
class KeyView {

    /** The members of the API, and the fields of the form that stand for them. */
    private static final Map<String, String> FIELDS =
            Map.of("expiryDate", "until", "allowedIpAddresses", "addresses", "roles", "role");

    private final Companies companies;
    private final Sentences sentences;
    private final Clock clock;

    KeyView(Companies companies, Sentences sentences, Clock clock) {
        this.companies = companies;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Whose keys somebody means: their own company's, or whichever a superadmin has picked; null for those of no company. */
    @Nullable
    Company company(@Nullable String slug, Actor actor) {
        UUID own = actor.companyId();
        if (own != null) {
            return companies.findById(own).orElseThrow();
        }
        return slug == null || slug.isBlank()
                ? null
                : companies.findBySlug(slug).orElseThrow(() -> new BadQuery("company", slug));
    }

    @Nullable
    Company companyOf(Key key) {
        UUID id = key.companyId();
        return id == null ? null : companies.findById(id).orElseThrow();
    }

    ZoneId zone(@Nullable Company company) {
        return company == null ? ZoneOffset.UTC : company.zoneId();
    }

    /** The address with the company in it, if it is to be told. */
    String address(String path, @Nullable Company company, Actor actor) {
        var address = UriComponentsBuilder.fromPath(path);
        return actor.companyId() == null && company != null
                ? address.queryParam("company", company.slug()).build().toUriString()
                : path;
    }

    /** Those that let somebody in first, newest first. */
    void showAll(@Nullable Company company, List<Key> keys, Actor actor, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "rows",
                keys.stream()
                        .map(key -> KeyRow.of(key, now, zone(company)))
                        .sorted(Comparator.comparing(KeyRow::isActive).reversed())
                        .toList());
        model.addAttribute("company", company);
        model.addAttribute("create", address("/keys/new", company, actor));
        if (actor.isSuperadmin()) {
            model.addAttribute("companies", companies.findAllByOrderByName());
        }
    }

    /** @param invalid what is wrong with it; null for a form that was not sent yet */
    void showForm(@Nullable Company company, KeyForm form, @Nullable Invalid invalid, Locale locale, Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Fault fault : invalid == null ? List.<Fault>of() : invalid.faults()) {
            faults.put(
                    FIELDS.getOrDefault(fault.field(), fault.field()),
                    sentences.say(
                            "fault." + fault.code(), locale, fault.arguments().toArray()));
        }
        model.addAttribute("company", company);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
    }
}
