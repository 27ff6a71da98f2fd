package dev.kassa;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A database server that one test has for itself, to take it away in the middle of something and to give it back. */
public final class OwnServer implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final LocalMariaDb server;
    private final Path pidFile;

    private OwnServer(LocalMariaDb server, Path pidFile) {
        this.server = server;
        this.pidFile = pidFile;
    }

    /** @param arguments settings of the server, beside and above the usual ones; it keeps what was committed when it is killed */
    public static OwnServer start(String... arguments) {
        String name = "server-" + COUNT.incrementAndGet();
        try {
            List<String> settings = new ArrayList<>(List.of("--innodb-flush-log-at-trx-commit=2"));
            settings.addAll(List.of(arguments));
            LocalMariaDb server = LocalMariaDb.another(name, settings);
            return new OwnServer(server, server.pidFile());
        } catch (IOException problem) {
            throw new UncheckedIOException("Another database server did not start", problem);
        }
    }

    /** An empty, migrated database on it. */
    public OwnDatabase database() {
        return OwnDatabase.migrated(server);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(20, TimeUnit.SECONDS);
            server.stop();
        } catch (IOException | ExecutionException | TimeoutException problem) {
            throw new IllegalStateException("The database server does not end", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database server ended", interrupted);
        }
    }

    /** Starts it again, with all that was committed. */
    public void revive() {
        try {
            server.start();
        } catch (ManagedProcessException problem) {
            throw new IllegalStateException("The database server did not come back", problem);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException problem) {
            throw new IllegalStateException("The database server does not stop", problem);
        }
    }
}
