package dev.kassa.crash;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Comes by the tripwire just before and just after what was written is committed. */
final class TrippedTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager real;
    private final Tripwire tripwire;

    TrippedTransactions(PlatformTransactionManager real, Tripwire tripwire) {
        this.real = real;
        this.tripwire = tripwire;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        boolean writes = status.isNewTransaction() && !status.isReadOnly();
        if (writes) {
            tripwire.beforeCommit();
        }
        real.commit(status);
        if (writes) {
            tripwire.afterCommit();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        real.rollback(status);
    }
}
