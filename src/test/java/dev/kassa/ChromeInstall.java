package dev.kassa;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where Chromium and its driver are on this machine. On one with apt-get they are installed at the first call if they are
 * missing; elsewhere both may stay empty, and Selenium then looks for a browser in its own way.
 */
record ChromeInstall(Optional<Path> browser, Optional<Path> driver) {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path LOG = Path.of("target/chromium-install.log");

    /** Finds both, after installing what is missing if this machine lets us. */
    static synchronized ChromeInstall provide() {
        ChromeInstall found = look();
        if (!found.complete() && onPath("apt-get").isPresent()) {
            install();
            found = look();
        }
        return found;
    }

    private boolean complete() {
        return browser.isPresent() && driver.isPresent();
    }

    private static ChromeInstall look() {
        Optional<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        Optional<Path> browser = named.or(() -> BROWSERS.stream()
                .map(ChromeInstall::onPath)
                .flatMap(Optional::stream)
                .findFirst());
        return new ChromeInstall(browser, onPath("chromedriver"));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        // Another run may be installing at this moment: wait for its lock instead of failing.
        String aptGet = "apt-get -qq -o DPkg::Lock::Timeout=300 ";
        String commands = aptGet + "update; DEBIAN_FRONTEND=noninteractive " + aptGet
                + "install -y --no-install-recommends chromium chromium-driver";
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> shell = List.of("sh", "-c", commands);
        run(
                root
                        ? shell
                        : Stream.concat(Stream.of("sudo", "-n"), shell.stream()).toList());
    }

    /** A failure is left to Selenium's own search, which says what is missing; the log says why. */
    private static void run(List<String> command) {
        try {
            Files.createDirectories(LOG.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (IOException _) {
            // No sudo here: the same as being refused by it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
