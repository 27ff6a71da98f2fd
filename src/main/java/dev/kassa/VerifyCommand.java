package dev.kassa;

import dev.kassa.audit.AuditVerification;
import dev.kassa.audit.Verdict;
import dev.kassa.audit.Verdict.Fault;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks through every chain of the audit trail and says for each whether it is whole: {@code java -jar kassa.jar
 * --kassa.audit.verify}. It needs the database and nothing else; no page is served, no background work begins.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import(Time.class)
class VerifyCommand {

    private static final String OPTION = "--kassa.audit.verify";

    static boolean isWanted(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(OPTION) || argument.equals(OPTION + "=true"));
    }

    /** @return the exit code: 0 if every chain is whole, or else 1 */
    static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(VerifyCommand.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off", "logging.level.root=warn", "logging.level.dev.kassa.audit=off")
                .run(arguments)) {
            return verify(context.getBean(JdbcClient.class), context.getBean(Clock.class)) ? 0 : 1;
        }
    }

    private static boolean verify(JdbcClient jdbc, Clock clock) {
        var verification = AuditVerification.over(jdbc, clock);
        Map<UUID, String> names = jdbc
                .sql("select id, name from company")
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean whole = true;
        for (UUID chain : verification.chains()) {
            Verdict verdict = verification.verify(chain);
            whole &= verdict.isWhole();
            IO.println(names.getOrDefault(chain, chain.toString()) + ": " + words(verdict));
        }
        IO.println(whole ? "Every chain is whole." : "The audit trail has been tampered with.");
        return whole;
    }

    private static String words(Verdict verdict) {
        Fault fault = verdict.fault();
        if (fault == null) {
            return "whole, %d entries, hash %s".formatted(verdict.entries(), verdict.hash());
        }
        String entry = fault.entryId() == null ? "" : " (id " + fault.entryId() + ")";
        return "BROKEN, " + fault.kind() + " at entry no. " + fault.place() + entry;
    }
}
