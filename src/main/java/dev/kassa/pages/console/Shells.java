package dev.kassa.pages.console;

import dev.kassa.access.SignedIn;
import dev.kassa.audit.Role;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame around the page that is asked for, for whoever asks. */
@Component
class Shells {

    private final Companies companies;
    private final ProviderAccounts accounts;
    private final Sentences sentences;
    private final boolean sandbox;

    Shells(
            Companies companies,
            ProviderAccounts accounts,
            Sentences sentences,
            @Value("${kassa.sandbox.enabled}") boolean sandbox) {
        this.companies = companies;
        this.accounts = accounts;
        this.sentences = sentences;
        this.sandbox = sandbox;
    }

    Shell of(@Nullable SignedIn person, HttpServletRequest request, Locale locale) {
        if (person == null) {
            return Shell.bare(sandbox, path(request));
        }
        Role role = person.role();
        UUID companyId = person.actor().companyId();
        Optional<Company> company = companyId == null ? Optional.empty() : companies.findById(companyId);
        return new Shell(
                company.map(Company::name).orElse(null),
                person.displayName(),
                sentences.say("role." + role, locale),
                sandbox,
                company.filter(this::isTesting).isPresent(),
                path(request),
                role == Role.SUPERADMIN,
                person.actor().mayWrite());
    }

    /** The frame of a page that says no: it asks nothing of a database that may be the reason for it. */
    Shell bare() {
        return Shell.bare(sandbox, null);
    }

    private boolean isTesting(Company company) {
        List<ProviderAccount> all = accounts.ofCompany(company.id());
        return !all.isEmpty() && all.stream().noneMatch(ProviderAccount::live);
    }

    private static @Nullable String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang")
                .build()
                .toString();
    }
}
