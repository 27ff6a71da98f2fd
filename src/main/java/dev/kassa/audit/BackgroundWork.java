package dev.kassa.audit;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks through each chain once a day, and through a long one when somebody asks for it. */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    static final String ONE_CHAIN = "verify-audit-chain";

    @Bean
    RecurringTask<Void> verifyAudit(AuditVerification verification) {
        return Tasks.recurring("verify-audit", FixedDelay.ofMinutes(1)).execute((_, _) -> verification.sweep());
    }

    /** The instance is the chain. */
    @Bean
    OneTimeTask<Void> verifyAuditChain(AuditVerification verification) {
        return Tasks.oneTime(ONE_CHAIN).execute((chain, _) -> verification.verify(UUID.fromString(chain.getId())));
    }
}
