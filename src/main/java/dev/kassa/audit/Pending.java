package dev.kassa.audit;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction, kept until it is about to commit. If they cannot be written then, it does not commit; if it
 * does not commit, they were never there, and the chain has no gap.
 */
class Pending implements TransactionSynchronization {

    private static final Logger log = LoggerFactory.getLogger(Pending.class);

    private final AuditBook book;
    private final List<AuditEntry> entries = new ArrayList<>();

    private Pending(AuditBook book) {
        this.book = book;
    }

    /** The one of the present transaction. */
    static Pending of(AuditBook book) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> register(new Pending(book)));
    }

    private static Pending register(Pending pending) {
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    /** After all others, which may still add to it. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<AuditEntry> whole = List.copyOf(entries);
        entries.clear();
        book.write(whole);
    }

    /** Must not happen: whoever adds while a transaction commits comes too late. It is said aloud rather than lost in silence. */
    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            entries.forEach(entry -> log.error("An entry {} came too late for its transaction", entry.act()));
        }
    }
}
