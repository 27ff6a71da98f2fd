package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the reference and the README say of codes is what the sources say. */
class CodesTest {

    private static final Path ROOM = Path.of("src/main/java/dev/kassa/api/jsonapi");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*)\"");

    @Test
    void allCodesAreDocumented() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : List.of("Refused", "QueryErrors", "BodyReader", "ErrorTranslator")) {
            CODE.matcher(Files.readString(ROOM.resolve(source + ".java")))
                    .results()
                    .forEach(code -> used.add(code.group(1)));
        }
        String readme = Files.readString(ROOM.resolve("README.md"));
        Set<String> told = new TreeSet<>();
        Codes.BY_STATUS.values().forEach(told::addAll);

        assertThat(told).isEqualTo(used).contains("LOCKED", "INVALID_TOKEN");
        assertThat(told).allSatisfy(code -> assertThat(readme).contains("`" + code + "`"));
    }
}
