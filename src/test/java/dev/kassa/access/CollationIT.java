package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.DatabaseTest;
import dev.kassa.audit.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database takes for the same, and what not. */
@DatabaseTest
class CollationIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Test
    void anAddressThatLooksAlikeIsAnothers() {
        jdbc.sql(
                        "insert into person (id, email, name, password_hash, role) values (?, 'anna@kassa.example', 'A', '', ?)")
                .params(UUID.randomUUID(), Role.SUPERADMIN.name())
                .update();

        assertThat(people.findByEmail("anna@kassa.example")).isPresent();
        for (String alike :
                List.of("ånna@kassa.example", "ànna@kassa.example", "ANNA@kassa.example", "ａnna@kassa.example")) {
            assertThat(people.findByEmail(alike)).as(alike).isEmpty();
        }
    }

    @Test
    void whatProvidersCallThingsIsComparedToTheLetter() {
        List<String> loose = jdbc.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and table_name not like 'sandbox%' and collation_name not like '%\\_bin'
                          and (column_name like '%reference' or column_name like '%token' or column_name like '%account'
                            or column_name in ('event_id', 'key_hash', 'email'))
                        """).query(String.class).list();

        assertThat(loose).isEmpty();
    }

    /** A database may have been made with any character set. */
    @Test
    void everyTableNamesItsCharacterSet() throws IOException {
        Pattern table = Pattern.compile("(?s)create table (\\w+).*?\\n\\)([^;]*);");
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                table.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                assertThat(found.group(2)).as(found.group(1)).contains("default charset utf8mb4"));
            }
        }
    }
}
