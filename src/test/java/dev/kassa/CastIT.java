package dev.kassa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.AuditVerification;
import dev.kassa.audit.Verdict;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.CheckoutStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stage is set as the README says it is. */
@KassaTest
class CastIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditVerification verification;

    @Test
    void theNamedPaysonCheckoutsStandInTheirStatus() {
        for (int number : new int[] {1, 5, 6, 11, 21, 30}) {
            int status = jdbc.sql("select status from checkout where id = ? and company_id = ?")
                    .params(Cast.paysonCheckout(number), Cast.SAGA.id())
                    .query(Integer.class)
                    .single();
            assertThat(status).isEqualTo(number > 20 ? CheckoutStatus.READY_TO_SHIP.number() : number);
        }
    }

    @Test
    void everyCompanyHasSomeHundredCheckoutsThatTheTalliesCount() {
        for (var company : Cast.COMPANIES) {
            long rows = jdbc.sql("select count(*) from checkout where company_id = ?")
                    .param(company.id())
                    .query(Long.class)
                    .single();
            long counted = jdbc.sql("select sum(checkouts) from checkout_tally where company_id = ?")
                    .param(company.id())
                    .query(Long.class)
                    .single();
            assertThat(rows).isGreaterThan(150).isEqualTo(counted);
        }
    }

    @Test
    void theirTrailIsWhole() {
        for (var company : Cast.COMPANIES) {
            Verdict verdict = verification.verify(company.id());
            assertThat(verdict.fault()).isNull();
            assertThat(verdict.entries()).isGreaterThan(300);
        }
    }
}
