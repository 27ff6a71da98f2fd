package dev.kassa.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.MutableClock;
import dev.kassa.access.Limits.Pace;
import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class ApiKeyFilterTest {

    private static final UUID COMPANY = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    private static final UUID SHOWN = UUID.fromString("a11a0000-0000-4000-8000-000000000001");
    private static final ApiKey KNOWN = key(SHOWN, "booking", null, null, "");

    private static final UUID GONE = UUID.fromString("a11a0000-0000-4000-8000-000000000099");
    private static final ApiKey REVOKED = key(GONE, "till", Instant.EPOCH, null, "");

    private static final UUID GUARDED = UUID.fromString("a11a0000-0000-4000-8000-000000000098");
    private static final ApiKey NARROW =
            key(GUARDED, "desk", null, Instant.parse("2100-01-01T00:00:00Z"), "192.0.2.0/24, 2001:db8::7");

    private static ApiKey key(
            UUID shown, String label, @Nullable Instant revokedAt, @Nullable Instant endsAt, String addresses) {
        return new ApiKey(
                UUID.randomUUID(),
                ApiKeys.hash(shown),
                label,
                Role.READER,
                COMPANY,
                Instant.EPOCH,
                revokedAt,
                endsAt,
                addresses,
                null);
    }

    private final Function<String, Optional<ApiKey>> keys = shown -> ApiKeyFilter.parse(shown)
            .flatMap(guid -> Stream.of(KNOWN, REVOKED, NARROW)
                    .filter(key -> ApiKeys.hash(guid).equals(key.keyHash()))
                    .findAny());
    private final Paces paces = new Paces(SomeLimits.of(new Pace(1, 2), new Pace(1, 3)), new MutableClock());
    private final List<String> refused = new ArrayList<>();
    private final List<ApiKey> used = new ArrayList<>();
    private final MutableClock clock = new MutableClock();
    private final ApiKeyFilter filter = new ApiKeyFilter(
            keys,
            paces,
            List.of(new Dialect()),
            (owner, why) -> refused.add(owner + " " + why.orElse("")),
            used::add,
            clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/x");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "x-api-key, a11a0000-0000-4000-8000-000000000001",
        "x-api-key, A11A0000-0000-4000-8000-000000000001",
        "Authorization, Bearer a11a0000-0000-4000-8000-000000000001",
        "Authorization, bearer  a11a0000-0000-4000-8000-000000000001",
    })
    void aKnownKeyLetsItsOwnerIn(String header, String value) throws Exception {
        request.addHeader(header, value);

        assertThat(passes()).isTrue();

        var owner = (SignedIn)
                requireNonNull(requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getPrincipal());
        assertThat(owner.actor().companyId()).isEqualTo(COMPANY);
        assertThat(used).containsExactly(KNOWN);
        assertThat(owner.getAuthorities()).extracting("authority").containsExactly("ROLE_" + Role.READER.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "a11a0000-0000-4000-8000-000000000002"})
    void aWrongKeyIsRefusedInTheDialectsShape(String key) throws Exception {
        request.addHeader("x-api-key", key);

        assertThat(passes()).isFalse();

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo(ApiRefusal.CHALLENGE);
        assertThat(response.getContentAsString()).isEqualTo("wrong key");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(refused).containsExactly(Actor.anonymous() + " ");
        assertThat(used).isEmpty();
    }

    @Test
    void aRevokedKeyIsRefusedAndToldByItsOwner() throws Exception {
        request.addHeader("x-api-key", GONE);

        assertThat(passes()).isFalse();

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(refused.toString())
                .contains("name=till", "companyId=" + COMPANY)
                .endsWith(" revoked]");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.200, true", "2001:db8::7, true", "192.0.3.1, false", "2001:db8::8, false", "127.0.0.1, false"})
    void aKeyMayBeForSomeAddressesAlone(String address, boolean passes) throws Exception {
        request.addHeader("x-api-key", GUARDED);
        request.setRemoteAddr(address);

        assertThat(passes()).isEqualTo(passes);
        assertThat(refused.toString().contains("not from this address")).isNotEqualTo(passes);
    }

    @Test
    void aKeyMayEnd() throws Exception {
        request.addHeader("x-api-key", GUARDED);
        request.setRemoteAddr("192.0.2.1");
        clock.moveTo(Instant.parse("2099-12-31T23:59:59Z"));
        assertThat(passes()).isTrue();
        clock.moveTo(Instant.parse("2100-01-01T00:00:00Z"));

        assertThat(passes()).isFalse();

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(refused).singleElement().asString().endsWith(" expired");
    }

    @Test
    void anotherSchemeIsNoKey() throws Exception {
        request.addHeader("Authorization", "Basic YTpi");
        assertThat(passes()).isFalse();
    }

    @Test
    void nobodyIsAnybodyUntilTheirPaceIsTooHigh() throws Exception {
        assertThat(passes()).isTrue();
        assertThat(passes()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();

        assertThat(passes()).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("60");
        assertThat(response.getContentAsString()).isEqualTo("too many");
    }

    @Test
    void whoeverChangesSomethingWithoutAKeyIsCountedOnceMore() throws Exception {
        assertThat(passes()).isTrue();

        assertThat(AnonymousWrites.mayGoOn(request)).isTrue();
        assertThat(response.getHeaders("RateLimit"))
                .containsExactly("\"address\";r=1;t=60", "\"anonymous-writes\";r=0;t=10");
        assertThat(AnonymousWrites.mayGoOn(request)).isFalse();
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void whoeverHasAKeyIsCountedByItAlone() throws Exception {
        request.addHeader("x-api-key", SHOWN);
        assertThat(passes()).isTrue();

        assertThat(AnonymousWrites.mayGoOn(request)).isTrue();
        assertThat(response.getHeaders("RateLimit-Policy")).containsExactly("\"key\";q=3;w=180");
        assertThat(response.getHeaders("RateLimit")).containsExactly("\"key\";r=2;t=60");
    }

    @Test
    void guessingKeysIsSlowAndHindersNoOwner() throws Exception {
        for (int guess = 0; guess < 3; guess++) {
            request.removeHeader("x-api-key");
            request.addHeader("x-api-key", UUID.randomUUID());
            assertThat(passes()).isFalse();
        }
        assertThat(response.getStatus()).isEqualTo(429);

        request.removeHeader("x-api-key");
        request.addHeader("x-api-key", SHOWN);
        for (int call = 0; call < 3; call++) {
            assertThat(passes()).isTrue();
        }
        assertThat(passes()).isFalse();
    }

    private boolean passes() throws Exception {
        var chain = new MockFilterChain();
        filter.doFilterInternal(request, response, chain);
        return chain.getRequest() != null;
    }

    private static class Dialect implements ApiRefusal {

        @Override
        public boolean answers(HttpServletRequest request) {
            return true;
        }

        @Override
        public void wrongKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(401);
            response.getWriter().write("wrong key");
        }

        @Override
        public void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("unreadable");
        }

        @Override
        public void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.resetBuffer();
            response.getWriter().write("too many");
        }
    }
}
