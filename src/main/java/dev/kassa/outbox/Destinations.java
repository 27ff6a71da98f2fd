package dev.kassa.outbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may be sent. Names are looked up here when a connection is made, and what is checked is what is connected to:
 * a name that led elsewhere when it was typed in, or leads elsewhere a second later, gains nothing.
 */
@Component
class Destinations implements DnsResolver {

    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> allowedPrivateHosts;
    private final boolean sandbox;
    private final Lookup lookup;

    /** How names become addresses; tests have one of their own. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A name that leads to where nothing may be sent. */
    static final class Forbidden extends UnknownHostException {
        Forbidden(String host) {
            super("Not a public address: " + host);
        }
    }

    Destinations(
            OutboxProperties properties, @Value("${kassa.sandbox.enabled}") boolean sandbox, Optional<Lookup> lookup) {
        this.allowedPrivateHosts = properties.allowedPrivateHosts();
        this.sandbox = sandbox;
        this.lookup = lookup.orElse(InetAddress::getAllByName);
    }

    /**
     * What is wrong with an address, before anything is looked up: the code of a sentence; empty if nothing is.
     * In the clear only to this machine itself, and only beside the sandbox, for demonstrations and tests.
     */
    Optional<String> fault(String url) {
        try {
            URI address = new URI(url);
            String host = address.getHost();
            if (host == null || url.length() > LONGEST || address.getRawFragment() != null) {
                return Optional.of("url");
            }
            if (address.getRawUserInfo() != null) {
                return Optional.of("userInfo");
            }
            boolean plain = "http".equalsIgnoreCase(address.getScheme());
            if (!"https".equalsIgnoreCase(address.getScheme()) && !(plain && isLoopbackByName(host))) {
                return Optional.of("https");
            }
            return isForbiddenLiteral(host) ? Optional.of("private") : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.of("url");
        }
    }

    private boolean isForbiddenLiteral(String host) {
        try {
            InetAddress literal = InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
            return !isAllowed(host, literal);
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookup.addresses(host);
        for (InetAddress address : addresses) {
            if (!isAllowed(host, address)) {
                throw new Forbidden(host);
            }
        }
        return addresses;
    }

    private boolean isAllowed(String host, InetAddress address) {
        return Addresses.isPublic(address)
                || (isLoopbackByName(host) && address.isLoopbackAddress())
                || allowedPrivateHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private boolean isLoopbackByName(String host) {
        return sandbox && LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
