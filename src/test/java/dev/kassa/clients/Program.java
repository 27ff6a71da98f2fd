package dev.kassa.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of somebody else's, run to its end. */
final class Program {

    private static final int PATIENCE_SECONDS = 180;

    private Program() {}

    /** @param code how it ended; 0 is well */
    record Outcome(int code, String output) {

        boolean well() {
            return code == 0;
        }
    }

    /** Where it is, if it is anywhere that programs are looked for. */
    static Optional<String> find(String name) {
        String ending =
                System.getProperty("os.name").startsWith("Windows") ? (name.equals("npm") ? ".cmd" : ".exe") : "";
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(System.getProperty("path.separator"))).stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name + ending))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** @param environment what it is told beside our own variables */
    static Outcome run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path output =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "programs")), "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new Outcome(-1, "Not done within " + PATIENCE_SECONDS + " s\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not run " + command, problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command + " ran", interrupted);
        }
    }
}
