package dev.kassa.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things: the same keys, the same blanks to fill in, nothing left unsaid. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static Stream<Path> englishFiles() throws IOException {
        try (var files = Files.list(RESOURCES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages(-[a-z]+)?\\.properties"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void swedishHasWhatEnglishHas(Path english) throws IOException {
        var en = read(english);
        var sv = read(RESOURCES.resolve(english.getFileName().toString().replace(".properties", "_sv.properties")));
        assertThat(sv.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (var key : en.stringPropertyNames()) {
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(blanks(sv.getProperty(key), "sv")).as(key).isEqualTo(blanks(en.getProperty(key), "en"));
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static long blanks(String text, String language) {
        return text.contains("{")
                ? Arrays.stream(new MessageFormat(text, Locale.of(language)).getFormatsByArgumentIndex())
                        .count()
                : 0;
    }
}
