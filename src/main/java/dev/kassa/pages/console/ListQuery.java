package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutFilter;
import dev.kassa.checkout.CheckoutPage.Cursor;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the list is asked for: read from its address, and written back into the addresses of its links.
 *
 * @param company of one company; only superadmins choose
 * @param before only what is older than this place
 * @param after only what is newer than this place
 */
record ListQuery(
        @Nullable CheckoutStatus status,
        @Nullable ProviderName provider,
        @Nullable String search,
        @Nullable Company company,
        @Nullable Cursor before,
        @Nullable Cursor after) {

    CheckoutFilter filter() {
        return new CheckoutFilter(company == null ? null : company.id(), status, provider, search);
    }

    /** Whether the counts by status, which know of nothing but the company, are the counts of this list too. */
    boolean isCounted() {
        return provider == null && search == null;
    }

    public boolean isFiltered() {
        return status != null || !isCounted() || company != null;
    }

    /** The beginning of the list in another status, or in all if null. */
    ListQuery in(@Nullable CheckoutStatus other) {
        return new ListQuery(other, provider, search, company, null, null);
    }

    /** Whether this list, if it is empty, may be so only because of the status. */
    public boolean isSearchInOneStatus() {
        return search != null && status != null;
    }

    /** The address of this list in all statuses. */
    public String getEveryStatusPath() {
        return in(null).path();
    }

    ListQuery older(Cursor place) {
        return new ListQuery(status, provider, search, company, place, null);
    }

    ListQuery newer(Cursor place) {
        return new ListQuery(status, provider, search, company, null, place);
    }

    /** The address of this list, from the root of the application. */
    public String path() {
        return UriComponentsBuilder.fromPath("/checkouts")
                .queryParamIfPresent("status", Optional.ofNullable(status).map(CheckoutStatus::word))
                .queryParamIfPresent("provider", Optional.ofNullable(provider).map(ProviderName::word))
                .queryParamIfPresent("q", Optional.ofNullable(search).map(ListQuery::escaped))
                .queryParamIfPresent("company", Optional.ofNullable(company).map(Company::slug))
                .queryParamIfPresent("before", Optional.ofNullable(before))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build(true)
                .toString();
    }

    /** Wholly, since a plus sign that stays as it is would be read as a blank. */
    private static String escaped(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
