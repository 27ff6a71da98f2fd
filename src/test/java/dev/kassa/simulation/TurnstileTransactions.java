package dev.kassa.simulation;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives the turn away before a transaction begins, and never inside one. */
final class TurnstileTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager real;
    private final Stage stage;

    TurnstileTransactions(PlatformTransactionManager real, Stage stage) {
        this.real = real;
        this.stage = stage;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        World world = stage.worldIfAny();
        if (world != null && !TransactionSynchronizationManager.isActualTransactionActive()) {
            world.pause();
        }
        return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        real.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        real.rollback(status);
    }
}
