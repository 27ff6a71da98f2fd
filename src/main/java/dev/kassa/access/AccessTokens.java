package dev.kassa.access;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Denial;
import dev.kassa.audit.Denials;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tokens that stand for a key for two hours, for clients that ask for one first. A token opens what its key opens at the moment it is
 * shown, from where that may be used, and nothing once the key has ended. Nothing of it is kept here.
 */
@Component
public class AccessTokens {

    public static final Duration GOOD_FOR = Duration.ofHours(2);

    private static final String KEY = "kid";
    private static final String ENDS = "exp";

    private final ApiKeys keys;
    private final Companies companies;
    private final Denials denials;
    private final Clock clock;
    private final Jwt jwt;

    AccessTokens(
            ApiKeys keys,
            Companies companies,
            Denials denials,
            Clock clock,
            @Value("${kassa.encryption-key:}") String encryptionKey) {
        this.keys = keys;
        this.companies = companies;
        this.denials = denials;
        this.clock = clock;
        this.jwt = new Jwt(encryptionKey.isBlank() ? passing() : encryptionKey);
    }

    /** @param key the id of the key */
    public record Holder(UUID key, Company company) {}

    /**
     * Who it is that shows a key as a client's secret; empty if it is none, or not this client's, which is told in the trail.
     *
     * @param client the slug of the key's company, or the id of the key
     * @param remote where the request came from
     */
    public Optional<Holder> recognise(String client, String secret, String remote) {
        Optional<ApiKey> key = ApiKeyFilter.parse(secret).flatMap(guid -> keys.findByKeyHash(ApiKeys.hash(guid)));
        Optional<Holder> holder = key.filter(
                        found -> found.fault(remote, clock.instant()).isEmpty())
                .flatMap(found -> Optional.ofNullable(found.companyId())
                        .flatMap(companies::findById)
                        .map(company -> new Holder(found.id(), company)))
                .filter(found -> client.equals(found.company().slug())
                        || client.equalsIgnoreCase(found.key().toString()));
        if (holder.isEmpty()) {
            denials.tell(
                    Denial.KEY_REFUSED,
                    key.map(found -> new SignedIn(found).actor()).orElseGet(Actor::anonymous),
                    null,
                    null);
        }
        return holder;
    }

    /** A token for the holder that says this of itself, and besides until when it is good. */
    public String issue(Holder holder, Map<String, Object> claims) {
        Instant now = clock.instant();
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put("iat", now.getEpochSecond());
        all.put(ENDS, now.plus(GOOD_FOR).getEpochSecond());
        all.put(KEY, holder.key().toString());
        return jwt.sign(all);
    }

    /** The key that a token stands for; empty if it is none of ours, or too old. The key itself may have ended. */
    Optional<ApiKey> keyOf(String token) {
        return jwt.read(token)
                .filter(claims -> claims.path(ENDS).asLong() > clock.instant().getEpochSecond())
                .map(claims -> claims.path(KEY))
                .map(JsonNode::asString)
                .map(UUID::fromString)
                .flatMap(keys::findById);
    }

    private static String passing() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
