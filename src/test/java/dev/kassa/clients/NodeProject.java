package dev.kassa.clients;

import dev.kassa.clients.Program.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients that others made, installed for Node beside what is built, and stories that use them. */
final class NodeProject {

    static final Path SOURCE = Path.of("src", "test", "clients");
    private static final Path HOME = Path.of("target", "clients");

    private static final Logger log = LoggerFactory.getLogger(NodeProject.class);
    private static final int OLDEST = 20;

    /** What npm says when there is no way to its registry. */
    private static final Pattern NO_NETWORK = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED");

    private static Readiness readiness;

    /** @param lacking why the stories cannot be played here, if they cannot */
    private record Readiness(String node, Optional<String> lacking) {}

    private NodeProject() {}

    /** Runs a file of the project with Node; where there is no Node, or nothing to install from, the test is skipped and says so. */
    static Outcome node(Map<String, String> environment, String... arguments) {
        Readiness ready = ready();
        ready.lacking().ifPresent(why -> Assumptions.abort("Not played: " + why));
        return Program.run(
                HOME,
                environment,
                Stream.concat(Stream.of(ready.node()), Stream.of(arguments)).toList());
    }

    /** The files below a folder that tell stories, by their paths in the project. */
    static Stream<String> stories(String folder) {
        return files(SOURCE.resolve(folder)).stream()
                .map(file -> SOURCE.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.endsWith(".test.mjs"));
    }

    /** Plays one, and tells what it did. */
    static Outcome play(String baseUrl, String story) {
        Outcome played = node(Map.of("KASSA_URL", baseUrl), "--test", "--test-reporter=spec", story);
        log.info("{}\n{}", story, played.output());
        return played;
    }

    private static synchronized Readiness ready() {
        if (readiness == null) {
            readiness = prepare();
            readiness.lacking().ifPresent(why -> log.warn("The official clients were not tried: {}", why));
        }
        return readiness;
    }

    private static Readiness prepare() {
        Optional<String> node = Program.find("node");
        Optional<String> npm = Program.find("npm");
        if (node.isEmpty() || npm.isEmpty()) {
            return new Readiness(
                    "", Optional.of("there is no Node here (node and npm, from version " + OLDEST + " on)"));
        }
        String version = Program.run(Path.of("."), Map.of(), List.of(node.get(), "--version"))
                .output();
        if (major(version) < OLDEST) {
            return new Readiness("", Optional.of("Node is " + version.strip() + ", and " + OLDEST + " is needed"));
        }
        copy();
        Outcome installed =
                Program.run(HOME, Map.of(), List.of(npm.get(), "ci", "--prefer-offline", "--loglevel=error"));
        if (installed.well()) {
            return new Readiness(node.get(), Optional.empty());
        }
        if (NO_NETWORK.matcher(installed.output()).find()) {
            return new Readiness("", Optional.of("npm did not reach its registry:\n" + installed.output()));
        }
        throw new AssertionError("npm ci failed:\n" + installed.output());
    }

    private static int major(String version) {
        Matcher number = Pattern.compile("v(\\d+)").matcher(version);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static void copy() {
        for (Path file : files(SOURCE)) {
            Path copy = HOME.resolve(SOURCE.relativize(file));
            try {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException problem) {
                throw new UncheckedIOException("Could not copy " + file, problem);
            }
        }
    }

    /** Those of the project, without what somebody installed in its folder by hand. */
    static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.toString().contains("node_modules"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not look into " + folder, problem);
        }
    }
}
