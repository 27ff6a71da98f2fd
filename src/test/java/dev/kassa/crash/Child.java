package dev.kassa.crash;

import dev.kassa.OwnDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The process that is killed, seen from the tests. It ends with its standard input, and so at the latest with theirs. */
final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 90;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Process process;
    private final Writer commands;
    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();

    private Child(Process process) {
        this.process = process;
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param port its own, known beforehand because providers are told addresses with it
     * @param outside the port of the providers' sandbox
     * @param further properties beside those that every child needs
     */
    static Child start(int port, int outside, OwnDatabase database, List<String> further) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "crash"));
            ProcessBuilder builder = new ProcessBuilder(command(port, outside, database, further));
            builder.environment()
                    .put(
                            "CLASSPATH",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            builder.redirectError(folder.resolve("child-" + NUMBERS.incrementAndGet() + ".err")
                    .toFile());
            Child child = new Child(builder.start());
            child.awaits("ready");
            return child;
        } catch (IOException problem) {
            throw new UncheckedIOException("The process did not start", problem);
        }
    }

    private static List<String> command(int port, int outside, OwnDatabase database, List<String> further) {
        String sandbox = "http://127.0.0.1:" + outside + "/sandbox";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.timezone=UTC",
                CrashApp.class.getName(),
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--spring.main.lazy-initialization=true",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--logging.threshold.console=off",
                "--logging.file.name=target/crash/child-" + port + ".log",
                "--kassa.base-url=http://127.0.0.1:" + port,
                "--kassa.encryption-key=sandbox-encryption-key",
                "--kassa.stripe.secret-key=sk_test_sandbox",
                "--kassa.stripe.publishable-key=pk_test_sandbox",
                "--kassa.stripe.api-base=" + sandbox + "/stripe",
                "--kassa.payson.api-base=" + sandbox + "/payson/2.0",
                "--kassa.reconcile-every=1s",
                "--db-scheduler.heartbeat-interval=1s"));
        command.addAll(further);
        return command;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int gap = line.indexOf(' ');
                String key = gap < 0 ? line : line.substring(0, gap);
                answer(key).complete(gap < 0 ? "" : line.substring(gap + 1));
            }
        } catch (IOException gone) {
            // It was killed while it spoke; that it is gone is seen below.
        } finally {
            answers.values().forEach(open -> open.complete("killed"));
        }
    }

    private CompletableFuture<String> answer(String key) {
        return answers.computeIfAbsent(key, _ -> new CompletableFuture<>());
    }

    /** Begins an errand, and hands back what will come of it. */
    CompletableFuture<String> ask(String errand) {
        String number = "#" + NUMBERS.incrementAndGet();
        CompletableFuture<String> outcome = answer(number);
        tell(number + " " + errand);
        return outcome;
    }

    /** Has an errand done and waits for what comes of it. */
    String does(String errand) {
        return await(ask(errand), errand);
    }

    synchronized void tell(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("The process has ended", gone);
        }
    }

    /** Waits until it says this word, which it says once in its life. */
    String awaits(String word) {
        return await(answer(word), word);
    }

    private static String await(CompletableFuture<String> open, String what) {
        try {
            return Objects.requireNonNull(open.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException failure) {
            throw new AssertionError("No answer to: " + what, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for: " + what, interrupted);
        }
    }

    /** As the kernel would, without a warning. */
    void kill() {
        process.destroyForcibly();
        await(process.onExit().thenApply(_ -> "ended"), "its end");
    }

    @Override
    public void close() {
        kill();
    }
}
