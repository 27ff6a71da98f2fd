package dev.kassa.company;

import dev.kassa.money.Currency;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A company that takes payment.
 *
 * @param zone IANA zone in which its days begin and its times are shown
 * @param language ISO 639 code of the language it speaks with its customers
 * @param sendsDirectly whether a payment request is sent by itself as soon as a checkout is ready to ship
 * @param capturesManually whether a Stripe payment is only reserved until a payment request takes it
 * @param demandsKey whether the public operations ask for one of its API keys
 * @param embedHosts who may show its payment pages in a frame: CSP host sources, separated by blanks
 * @param returnHosts hosts its customers may be sent back to, separated by blanks; a leading {@code *.} takes all
 *     subdomains; empty means any host
 */
@Table("company")
public record Company(
        @Id UUID id,
        String slug,
        String name,
        String organisationNumber,
        String country,
        Currency currency,
        String zone,
        String language,
        boolean sendsDirectly,
        boolean capturesManually,
        boolean demandsKey,
        String embedHosts,
        String returnHosts) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public Locale locale() {
        return Locale.of(language, country);
    }

    /** Whether customers may be sent to this address after or instead of paying: its host must suit {@link #returnHosts}. */
    public boolean mayReturnTo(URI address) {
        List<String> hosts = words(returnHosts).toList();
        return hosts.isEmpty() || hosts.stream().anyMatch(pattern -> matches(pattern, address.getHost()));
    }

    private static boolean matches(String pattern, @Nullable String host) {
        if (host == null) {
            return false;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return pattern.startsWith("*.") ? lower.endsWith(pattern.substring(1)) : lower.equals(pattern);
    }

    private static Stream<String> words(String blankSeparated) {
        return Stream.of(blankSeparated.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
