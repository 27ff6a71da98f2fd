package dev.kassa.provider.payson;

import dev.kassa.checkout.ProviderFailure;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderAccounts;
import dev.kassa.provider.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three calls that Payson has for a checkout. None is ever repeated by itself: Payson knows no idempotency key. They answer
 * the resource, or throw a {@link ProviderFailure}.
 */
@Component
class PaysonCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PaysonCalls.class);

    private final RestClient http;
    private final ProviderAccounts accounts;
    private final String checkouts;

    PaysonCalls(PaysonProperties properties, ProviderAccounts accounts, RestClient.Builder builder) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(Wire.client(properties.connectTimeout()));
        factory.setReadTimeout(properties.readTimeout());
        this.http = builder.requestFactory(factory).build();
        this.accounts = accounts;
        this.checkouts = properties.apiBase().toString().replaceAll("/+$", "") + "/Checkouts";
    }

    /** One answer as it came. */
    record Answer(int status, byte[] body, @Nullable String location) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Makes a checkout. Payson tells the new one in the body, in a Location, or in both; a checkout that was made but cannot be
     * read just now is told by its id and first status alone.
     */
    ObjectNode create(ProviderAccount account, ObjectNode wanted) {
        Answer answer = call(HttpMethod.POST, "", account, wanted);
        ObjectNode made = PaysonJson.read(answer.body());
        if (made != null && PaysonJson.text(made.path("id")) != null) {
            return made;
        }
        String id = lastSegment(answer.location());
        if (id == null) {
            throw PaysonFailures.unclear(answer);
        }
        try {
            return read(account, id);
        } catch (ProviderFailure unseen) {
            return PaysonJson.object().put("id", id).put("status", "created");
        }
    }

    ObjectNode read(ProviderAccount account, String id) {
        try {
            return resource(call(HttpMethod.GET, path(id), account, null));
        } catch (ProviderFailure.Unknown lost) {
            throw new ProviderFailure.NotReached("Payson was not reached", lost.getCause());
        }
    }

    /** Sends the whole resource back, changed. */
    ObjectNode replace(ProviderAccount account, String id, ObjectNode whole) {
        return resource(call(HttpMethod.PUT, path(id), account, whole));
    }

    private static String path(String id) {
        return "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private static ObjectNode resource(Answer answer) {
        ObjectNode resource = PaysonJson.read(answer.body());
        if (resource == null) {
            throw PaysonFailures.unclear(answer);
        }
        return resource;
    }

    private Answer call(HttpMethod method, String path, ProviderAccount account, @Nullable ObjectNode body) {
        String credentials = HttpHeaders.encodeBasicAuth(account.account(), secret(account), StandardCharsets.UTF_8);
        RestClient.RequestBodySpec request = http.method(method)
                .uri(URI.create(checkouts + path))
                .headers(headers -> headers.setBasicAuth(credentials))
                .accept(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(PaysonJson.write(body));
        }
        Answer answer;
        try {
            answer = request.exchangeForRequiredValue((sent, response) -> new Answer(
                    response.getStatusCode().value(),
                    response.getBody().readAllBytes(),
                    response.getHeaders().getFirst(HttpHeaders.LOCATION)));
        } catch (RestClientException lost) {
            LOG.warn(
                    "Payson {} {} failed: {}",
                    method,
                    path,
                    lost.getMostSpecificCause().getClass().getSimpleName());
            throw PaysonFailures.ofWire(lost);
        }
        LOG.info("Payson {} {}: {}", method, path, answer.status());
        if (!answer.isSuccess()) {
            throw PaysonFailures.of(answer);
        }
        return answer;
    }

    private String secret(ProviderAccount account) {
        try {
            return accounts.secretOf(account);
        } catch (RuntimeException none) { // a damaged one fails in many ways
            throw new ProviderFailure.Refused("not_configured", "The company's key for Payson cannot be opened");
        }
    }

    private static @Nullable String lastSegment(@Nullable String location) {
        String last = location == null ? "" : location.replaceAll("[?#].*", "").replaceAll("/+$", "");
        String id = last.substring(last.lastIndexOf('/') + 1);
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
