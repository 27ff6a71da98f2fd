package dev.kassa.api.servicestack.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.servicestack.Client;
import dev.kassa.api.servicestack.Client.Reply;
import dev.kassa.api.servicestack.DialectTests;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a company of its own, with an administrator's key, a reader's key and a service at 399.00; it goes again. */
abstract class SettingsTests extends DialectTests {

    @Autowired
    AuditTrail trail;

    protected UUID company;
    protected String[] writer;
    protected String[] reader;

    @BeforeEach
    void makeCompany() {
        company = UUID.randomUUID();
        jdbc.sql("""
                insert into company (id, slug, name, organisation_number, country, currency, zone, language, sends_directly,
                  captures_manually, demands_key)
                values (?, ?, 'Provbolaget', '556999-0000', 'SE', 'SEK', 'Europe/Stockholm', 'sv', false, false, false)""").params(company, "prov-" + company).update();
        jdbc.sql("""
                insert into article (company_id, article_type_id, article_id, name_sv, name_en, price_minor, currency,
                  vat_basis_points, active) values (?, 1, 1, 'Klippning', 'Haircut', 39900, 'SEK', 2500, true)""").param(company).update();
        writer = key("ADMINISTRATOR");
        reader = key("READER");
    }

    private String[] key(String role) {
        UUID key = UUID.randomUUID();
        jdbc.sql("insert into api_key (id, key_hash, label, role, company_id, created_at)"
                        + " values (?, sha2(?, 256), ?, ?, ?, utc_timestamp(6))")
                .params(UUID.randomUUID(), key.toString(), "key of a test", role, company)
                .update();
        return Client.key(key);
    }

    /** What it leaves behind would be somebody else's surprise. */
    @AfterEach
    void removeCompany() {
        for (String table : List.of(
                "payment_settings", "former_account", "provider_account", "provider_webhook", "article", "api_key")) {
            jdbc.sql("delete from " + table + " where company_id = ?")
                    .param(company)
                    .update();
        }
        jdbc.sql(
                        "update webhook_endpoint set removed_at = utc_timestamp(6) where company_id = ? and removed_at is null")
                .param(company)
                .update();
    }

    protected String named(String more) {
        return "{\"CompanyId\":\"%s\"%s}".formatted(company, more.isEmpty() ? "" : "," + more);
    }

    /** What the company's chain tells, oldest first, without who was turned away. */
    protected List<String> told() {
        return trail.newest(company, null, 100).reversed().stream()
                .map(AuditEntry::act)
                .toList();
    }

    protected @Nullable String lastDetail() {
        return trail.newest(company, null, 1).getFirst().detail();
    }

    protected static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.errorCode()).isEqualTo(code);
    }

    /** Both at the same moment, as far as two threads can. */
    protected static List<Reply> atOnce(Supplier<Reply> one, Supplier<Reply> other) throws Exception {
        var start = new CountDownLatch(1);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Reply>> both = new ArrayList<>();
            for (Supplier<Reply> call : List.of(one, other)) {
                both.add(two.submit(() -> {
                    start.await();
                    return call.get();
                }));
            }
            start.countDown();
            for (Future<Reply> each : both) {
                replies.add(each.get());
            }
        }
        return replies;
    }
}
