package dev.kassa.checkout;

import dev.kassa.company.Company;
import dev.kassa.company.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is paid for: finding it, writing it down, and what it consists of. */
@Component
class PayableBook {

    private final Payables payables;
    private final PayableLines lines;
    private final Clock clock;

    PayableBook(Payables payables, PayableLines lines, Clock clock) {
        this.payables = payables;
        this.lines = lines;
        this.clock = clock;
    }

    /** The id of what these lines of a company's are to be paid for, which is there afterwards. */
    UUID idOf(Company company, String reference, List<CheckoutLine> wanted, String country, String language) {
        int type = Payable.articleTypeId(wanted).orElseThrow();
        Instant now = clock.instant();
        payables.addIfAbsent(
                Tokens.newId(now),
                PublicId.fresh(),
                company.id(),
                type,
                reference,
                company.currency(),
                country,
                language,
                now);
        return find(company.id(), type, reference).orElseThrow().id();
    }

    /** What the sketch is to be paid for, if it is there already, and if the sketch says so far what it is. */
    Optional<Payable> of(Sketch sketch) {
        OptionalInt type = Payable.articleTypeId(sketch.lines());
        return type.isEmpty()
                ? Optional.empty()
                : find(sketch.company().id(), type.getAsInt(), sketch.internalReference());
    }

    private Optional<Payable> find(UUID company, int type, String reference) {
        return payables.findByCompanyIdAndArticleTypeIdAndInternalReference(company, type, reference);
    }

    Optional<Payable> byPublicId(String publicId) {
        return payables.findByPublicId(publicId);
    }

    Optional<Payable> byId(UUID id) {
        return payables.findById(id);
    }

    /** Holds it until the transaction ends. */
    Payable lock(UUID id) {
        return payables.lockById(id);
    }

    Payable save(Payable payable) {
        return payables.save(payable);
    }

    List<PayableLine> lines(UUID id) {
        return lines.findByPayableIdOrderByPosition(id);
    }

    /** Whether it consists of just these lines at just these prices. */
    boolean consistsOf(Payable payable, List<CheckoutLine> wanted) {
        List<PayableLine> asked =
                wanted.stream().map(line -> PayableLine.of(payable.id(), line)).toList();
        return bare(lines(payable.id())).equals(asked);
    }

    private static List<PayableLine> bare(List<PayableLine> stored) {
        return stored.stream()
                .map(line -> PayableLine.of(line.payableId(), line.in(line.payableId())))
                .toList();
    }

    /** From now on it consists of these lines. It is held by the caller. */
    Payable price(Payable held, List<CheckoutLine> wanted, String country, String language) {
        lines(held.id()).forEach(line -> lines.deleteById(line.id()));
        lines.saveAll(
                wanted.stream().map(line -> PayableLine.of(held.id(), line)).toList());
        return payables.save(held.priced(wanted, country, language, clock.instant()));
    }
}
