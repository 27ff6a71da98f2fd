package dev.kassa.provider;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** What both providers' adapters know about calling over HTTP. */
public final class Wire {

    private Wire() {}

    /**
     * A client that follows no redirect, because a redirect would carry keys and amounts to where nobody meant them to go.
     *
     * @param connectTimeout how long a connection may take to come about
     */
    public static HttpClient client(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Whether a call that failed like this has certainly not left us: no connection came about. Anything else may have been
     * received and carried out.
     */
    public static boolean neverLeft(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Wire::isOfConnecting);
    }

    private static boolean isOfConnecting(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException;
    }

    /** The origin of an address, as a CSP host source (https://js.stripe.com). */
    public static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
