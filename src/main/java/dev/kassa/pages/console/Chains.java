package dev.kassa.pages.console;

import dev.kassa.audit.AuditVerification;
import dev.kassa.audit.AuditVerification.Standing;
import dev.kassa.audit.Verdict;
import dev.kassa.audit.Verdict.Fault;
import dev.kassa.company.Companies;
import dev.kassa.company.Company;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in plain words whether the trail is whole, chain by chain. */
@Component
class Chains {

    private final AuditVerification verification;
    private final Companies companies;
    private final Sentences sentences;

    Chains(AuditVerification verification, Companies companies, Sentences sentences) {
        this.verification = verification;
        this.companies = companies;
        this.sentences = sentences;
    }

    /**
     * A chain as the page shows it.
     *
     * @param company whose it is, in the reader's words
     * @param entries how many it should have now
     * @param verdict what the last look came to, in words
     * @param at when that was; null if never
     * @param hash of its last entry then, in hexadecimal; null if never or if it was broken
     */
    record Chain(
            UUID id,
            String company,
            long entries,
            Sign sign,
            String verdict,
            @Nullable ZonedDateTime at,
            @Nullable String hash) {}

    /** One line on all chains together, for the page that shows the trail. */
    record Soundness(Sign sign, String words) {}

    List<Chain> all(Locale locale) {
        Map<UUID, String> names =
                companies.findAllByOrderByName().stream().collect(Collectors.toMap(Company::id, Company::name));
        return verification.standings().stream()
                .map(standing -> tell(standing, name(standing, names, locale), locale))
                .sorted(Comparator.comparing(Chain::company))
                .toList();
    }

    Soundness soundness(Locale locale) {
        List<Standing> all = verification.standings();
        long broken = all.stream()
                .filter(each -> each.last() != null && !each.last().isWhole())
                .count();
        long unseen = all.stream()
                .filter(each -> each.last() == null && each.entries() > 0)
                .count();
        if (broken > 0) {
            return new Soundness(Sign.BROKEN, sentences.say("chains.broken", locale, broken));
        }
        return unseen > 0
                ? new Soundness(Sign.UNSEEN, sentences.say("chains.unseen", locale, unseen))
                : new Soundness(Sign.WHOLE, sentences.say("chains.whole", locale));
    }

    /** What looking through one chain came to, in words; null leaves it to the background. */
    Notice notice(UUID chain, @Nullable Verdict verdict, Locale locale) {
        String name =
                companies.findById(chain).map(Company::name).orElseGet(() -> sentences.say("chains.house", locale));
        if (verdict == null) {
            return sentences.notice("info", "chains.later", locale, name);
        }
        return new Notice(
                verdict.isWhole() ? "good" : "bad",
                sentences.say(verdict.isWhole() ? "chains.is-whole" : "chains.is-broken", locale, name),
                words(verdict, locale),
                null);
    }

    private String name(Standing standing, Map<UUID, String> names, Locale locale) {
        String known = names.get(standing.chain());
        if (known != null) {
            return known;
        }
        return standing.isOfHouse()
                ? sentences.say("chains.house", locale)
                : standing.chain().toString();
    }

    private Chain tell(Standing standing, String name, Locale locale) {
        Verdict last = standing.last();
        if (last == null) {
            String never = sentences.say("chains.never", locale);
            return new Chain(standing.chain(), name, standing.entries(), Sign.UNSEEN, never, null, null);
        }
        return new Chain(
                standing.chain(),
                name,
                standing.entries(),
                last.isWhole() ? Sign.WHOLE : Sign.BROKEN,
                words(last, locale),
                last.at().atZone(AuditController.ZONE),
                last.isWhole() && last.entries() > 0 ? last.hash() : null);
    }

    private String words(Verdict verdict, Locale locale) {
        Fault fault = verdict.fault();
        return fault == null
                ? sentences.say("chain.WHOLE", locale, verdict.entries())
                : sentences.say("chain." + fault.kind(), locale, fault.place());
    }
}
