package dev.kassa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What a run that was killed could not put away itself: its database server and its data. */
final class LeftOvers {

    private static final String PREFIX = "run-";

    private LeftOvers() {}

    static Path folderOf(Path home, long pid) {
        return home.resolve(PREFIX + pid);
    }

    static Path pidFile(Path folder) {
        return folder.resolve("mariadbd.pid");
    }

    /** Ends the servers and deletes the folders of all runs whose JVM is gone. */
    static void sweep(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            List<Path> abandoned = folders.filter(LeftOvers::abandoned).toList();
            for (Path folder : abandoned) {
                endServer(folder);
                delete(folder);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** A folder with our own id is an earlier run's too: process ids come again. */
    private static boolean abandoned(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(PREFIX + "\\d+")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(PREFIX.length()));
        return pid == ProcessHandle.current().pid() || !runs(pid, "java");
    }

    private static void endServer(Path folder) throws IOException {
        for (Path file : pidFiles(folder)) {
            long pid = Long.parseLong(Files.readString(file).strip());
            if (runs(pid, "mariadbd")) {
                ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
                server.destroyForcibly();
                awaitEnd(server);
            }
        }
    }

    /** One of the server that all shared, and those of servers beside it. */
    private static List<Path> pidFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(
                            file -> file.getFileName().equals(pidFile(folder).getFileName()))
                    .toList();
        }
    }

    private static void awaitEnd(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException problem) {
            throw new IOException("A left-over database server does not end: " + server.pid(), problem);
        }
    }

    private static boolean runs(long pid, String program) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith(program))
                .isPresent();
    }
}
