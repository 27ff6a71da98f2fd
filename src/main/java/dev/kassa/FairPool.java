package dev.kassa;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Hands the connections to the database out in the order in which they were asked for. They are few and threads are without
 * number: the pool by itself lets whoever comes by snatch what was meant for one who waits, and in a crowd some would wait until
 * they are turned away while others are served many times over.
 */
@Component
class FairPool implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Line(pool) : bean;
    }

    static final class Line extends DelegatingDataSource {

        /** Of a thousand in the line the last one's turn comes in a few seconds. */
        private static final int PATIENCE_SECONDS = 15;

        private final Semaphore free;

        Line(HikariDataSource pool) {
            super(pool);
            this.free = new Semaphore(pool.getMaximumPoolSize(), true);
        }

        @Override
        public Connection getConnection() throws SQLException {
            await();
            boolean lent = false;
            try {
                Connection connection = lent(super.getConnection());
                lent = true;
                return connection;
            } finally {
                if (!lent) {
                    free.release();
                }
            }
        }

        private void await() throws SQLException {
            try {
                if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new SQLTransientConnectionException(
                            "No connection came free in " + PATIENCE_SECONDS + " seconds");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new SQLTransientConnectionException("Interrupted while waiting for a connection");
            }
        }

        /** The connection, which when closed lets the next one in. */
        private Connection lent(Connection connection) {
            var isClosed = new AtomicBoolean();
            Class<?>[] types = {Connection.class};
            return (Connection) Proxy.newProxyInstance(
                    Line.class.getClassLoader(), types, (proxy, method, arguments) -> {
                        if (method.getName().equals("equals")) {
                            return proxy == arguments[0];
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        } finally {
                            if (method.getName().equals("close") && isClosed.compareAndSet(false, true)) {
                                free.release();
                            }
                        }
                    });
        }
    }
}
