package dev.kassa;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with nothing in it: no cookies, no cache, no history. Close it after use. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox", // Chromium refuses to run as root otherwise
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb",
            "--lang=en");

    /** Held here, as the logging system forgets loggers that nobody holds. */
    private static final Logger VERSION_ADVICE = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts one, 1440 × 900 and light; installs Chromium first if the machine has none. */
    public static Browser open() {
        VERSION_ADVICE.setLevel(Level.OFF);
        ChromeInstall chrome = ChromeInstall.provide();
        Path profile = newProfile();
        ChromeOptions options =
                new ChromeOptions().addArguments(FLAGS).addArguments("--user-data-dir=" + profile.toAbsolutePath());
        chrome.browser().ifPresent(path -> options.setBinary(path.toFile()));
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        chrome.driver().ifPresent(path -> service.usingDriverExecutable(path.toFile()));
        Browser browser = new Browser(new ChromeDriver(service.build(), options), profile);
        browser.screen(1440, 900, false);
        return browser;
    }

    /** Selenium itself, for everything that has no shorter word here. */
    public ChromeDriver driver() {
        return driver;
    }

    public void go(String url) {
        driver.get(url);
    }

    /** The element once it is there and visible; fails after ten seconds. */
    public WebElement await(By place) {
        return await(ExpectedConditions.visibilityOfElementLocated(place));
    }

    /** The condition's answer once it holds; fails after ten seconds. */
    public <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50)).until(condition);
    }

    /** The window's size in CSS pixels; below 600 it is a phone, whose pages obey their viewport tag. */
    public void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        String scheme = dark ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** With false, pages loaded from now on live without JavaScript. */
    public void scripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** The whole page, also what lies below the window's edge, as {@code target/screenshots/NAME.png}. */
    public Path screenshot(String name) {
        Map<?, ?> size = (Map<?, ?>)
                driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip =
                Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        Object png = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(
                    SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) png));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Fails if axe finds a breach of WCAG 2.2 level AA on the page, and says where. */
    public void assertAccessible() {
        List<Rule> breaches = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(driver)
                .getViolations();
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches.stream().map(this::describe).collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void close() {
        driver.quit();
        try {
            LeftOvers.delete(profile);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String describe(Rule breach) {
        String places = breach.getNodes().stream()
                .map(node -> "    " + node.getTarget() + " " + node.getHtml() + "\n      " + node.getFailureSummary())
                .collect(Collectors.joining("\n"));
        return driver.getCurrentUrl() + ": " + breach.getId() + ", " + breach.getHelp() + "\n" + places;
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "profile-");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
