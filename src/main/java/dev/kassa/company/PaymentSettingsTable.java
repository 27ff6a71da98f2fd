package dev.kassa.company;

import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where settings are kept: whether requests are sent by themselves with the company, all else in a table of its own. */
@Component
class PaymentSettingsTable {

    private static final RowMapper<PaymentSettings> SETTINGS = new SimplePropertyRowMapper<>(PaymentSettings.class);
    private static final String OF_COMPANY = """
            select c.id as company_id, c.sends_directly, coalesce(s.enabled, true) as enabled,
              coalesce(s.refunds_on_cancel, false) as refunds_on_cancel, s.default_option, s.invoice_fee,
              coalesce(s.provider, (select min(provider) from provider_account where company_id = c.id)) as provider,
              s.allows_card, s.allows_invoice, s.allows_bank, coalesce(s.version, 0) as version
            from company c left join payment_settings s on s.company_id = c.id where c.id = ?""";

    private final JdbcClient jdbc;

    PaymentSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PaymentSettings of(UUID companyId) {
        return jdbc.sql(OF_COMPANY).param(companyId).query(SETTINGS).single();
    }

    /** As they are now, and until the transaction is over nobody else changes them. */
    PaymentSettings held(UUID companyId) {
        return jdbc.sql(OF_COMPANY + " for update")
                .param(companyId)
                .query(SETTINGS)
                .single();
    }

    boolean areEnabled(UUID companyId) {
        return jdbc.sql("select count(*) from payment_settings where company_id = ? and not enabled")
                        .param(companyId)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void save(PaymentSettings settings) {
        jdbc.sql("update company set sends_directly = ? where id = ?")
                .params(settings.sendsDirectly(), settings.companyId())
                .update();
        ProviderName provider = settings.provider();
        jdbc.sql("""
                replace into payment_settings (company_id, enabled, refunds_on_cancel, default_option, provider, invoice_fee,
                  allows_card, allows_invoice, allows_bank, version)
                values (:companyId, :enabled, :refundsOnCancel, :defaultOption, :provider, :invoiceFee,
                  :allowsCard, :allowsInvoice, :allowsBank, :version)""")
                .param("companyId", settings.companyId())
                .param("enabled", settings.enabled())
                .param("refundsOnCancel", settings.refundsOnCancel())
                .param("defaultOption", settings.defaultOption())
                .param("provider", provider == null ? null : provider.name())
                .param("invoiceFee", settings.invoiceFee())
                .param("allowsCard", settings.allowsCard())
                .param("allowsInvoice", settings.allowsInvoice())
                .param("allowsBank", settings.allowsBank())
                .param("version", settings.version())
                .update();
    }
}
