package dev.kassa.cast;

import dev.kassa.cast.Cast.CastCompany;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.company.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the cast on the stage: into an empty database, and nowhere else. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CastAtProviders.class)
public class CastSeeder {

    @Bean
    ApplicationRunner theCast(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Sealing sealing,
            PasswordEncoder passwords,
            CastAtProviders providers,
            Clock clock) {
        return (ApplicationArguments _) -> transaction.executeWithoutResult(_ -> {
            if (Boolean.TRUE.equals(jdbc.queryForObject("select count(*) > 0 from company", Boolean.class))) {
                return;
            }
            List<CastStory> stories = stories(clock.instant());
            var rows = new Rows();
            Cast.COMPANIES.forEach(company -> addCompany(rows, company, sealing, clock.instant()));
            String hash = passwords.encode(Cast.PASSWORD);
            Cast.PEOPLE.forEach(person -> addPerson(rows, person, String.valueOf(hash), clock.instant()));
            var books = new CastBooks(rows);
            stories.forEach(books::add);
            new CastPayables(rows).addOrders(clock.instant());
            rows.sort("audit_entry", "at");
            rows.write(jdbc);
            jdbc.update("insert into checkout_tally select company_id, status, currency, count(*), sum(amount_minor)"
                    + " from checkout group by company_id, status, currency");
            providers.write(stories);
        });
    }

    private static List<CastStory> stories(Instant now) {
        var stories = new ArrayList<CastStory>();
        Cast.COMPANIES.forEach(company -> stories.addAll(CastHistory.of(company, now)));
        stories.addAll(CastHistory.fixedPayson(now));
        return stories;
    }

    private static void addCompany(Rows rows, CastCompany company, Sealing sealing, Instant now) {
        rows.in("company")
                .put("id", company.id())
                .put("slug", company.slug())
                .put("name", company.name())
                .put("organisation_number", company.organisationNumber())
                .put("country", "SE")
                .put("currency", company.currency())
                .put("zone", "Europe/Stockholm")
                .put("language", "sv")
                .put("sends_directly", company.sendsDirectly())
                .put("captures_manually", company.capturesManually())
                .put("demands_key", false)
                .put("embed_hosts", "http://localhost:* http://127.0.0.1:* https://" + company.slug() + ".example")
                .put("return_hosts", company.returnHosts());
        addAccount(rows, company, "STRIPE", company.stripeAccount(), null, now);
        if (company.paysonAgent() != null && company.paysonKey() != null) {
            addAccount(rows, company, "PAYSON", company.paysonAgent(), sealing.seal(company.paysonKey()), now);
        }
        for (CastArticle article : CastArticle.ALL) {
            rows.in("article")
                    .put("company_id", company.id())
                    .put("article_type_id", article.typeId())
                    .put("article_id", article.id())
                    .put("name_sv", company.namesSv()[article.nameIndex()])
                    .put("name_en", company.namesEn()[article.nameIndex()])
                    .put("price_minor", article.priceMinor())
                    .put("currency", company.currency())
                    .put("vat_basis_points", article.vatBasisPoints())
                    .put("active", true);
        }
    }

    private static void addAccount(
            Rows rows, CastCompany company, String provider, String account, String sealed, Instant now) {
        UUID id = UUID.nameUUIDFromBytes((provider + company.slug()).getBytes(StandardCharsets.UTF_8));
        rows.in("provider_account")
                .put("id", id)
                .put("public_id", CastBooks.letters(id))
                .put("company_id", company.id())
                .put("provider", provider)
                .put("account", account)
                .put("live", false)
                .put("sealed_secret", sealed)
                .put("created_at", now);
    }

    private static void addPerson(Rows rows, CastPerson person, String passwordHash, Instant now) {
        UUID company = person.company() == null ? null : person.company().id();
        rows.in("person")
                .put("id", UUID.randomUUID())
                .put("email", person.email())
                .put("name", person.name())
                .put("password_hash", passwordHash)
                .put("role", person.role().name())
                .put("company_id", company);
        rows.in("api_key")
                .put("id", UUID.randomUUID())
                .put("key_hash", sha256(person.key()))
                .put("label", "Key of " + person.name())
                .put("role", person.role().name())
                .put("company_id", company)
                .put("created_at", now);
    }

    private static String sha256(UUID key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
