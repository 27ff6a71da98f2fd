package dev.kassa.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is installed for the stories is pinned, and comes from the registry of whoever runs them. */
class NodeProjectTest {

    @Test
    void theLockNamesNoRegistry() throws IOException {
        assertThat(Files.readString(NodeProject.SOURCE.resolve("package-lock.json")))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("http", "resolved");
    }

    @Test
    void versionsAreExact() throws IOException {
        assertThat(Files.readString(NodeProject.SOURCE.resolve("package.json")))
                .contains("\"@servicestack/client\": \"2.1.13\"", "\"@commercelayer/sdk\": \"7.12.1\"")
                .doesNotContain("^", "~", "latest");
    }
}
