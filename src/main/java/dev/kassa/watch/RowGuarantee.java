package dev.kassa.watch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee about rows, told in SQL. The rows are walked along by their primary key, some thousands at a time, so that a
 * check costs the same effort for each row however many there are: a million are a few hundred short readings, spread over as
 * many comings-by as they need. Only what is broken leaves the database.
 */
public final class RowGuarantee implements Guarantee {

    private static final int STRETCH = 5_000;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final String name;
    private final Books books;
    private final String table;
    private final String broken;
    private final int stretch;

    /**
     * @param table walked along by its {@code id}, which is a uuid
     * @param broken names, one a row, what breaks the guarantee between {@code :after} (without) and {@code :upTo} (with) that
     *     id; may speak of {@code :now}; needs an index that begins with the id it compares
     */
    public RowGuarantee(String name, Books books, String table, String broken) {
        this(name, books, table, broken, STRETCH);
    }

    RowGuarantee(String name, Books books, String table, String broken, int stretch) {
        this.name = name;
        this.books = books;
        this.table = table;
        this.broken = broken;
        this.stretch = stretch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String query() {
        return broken;
    }

    @Override
    public Finding check(@Nullable String after) {
        UUID start = after == null ? BEGINNING : UUID.fromString(after);
        return books.read(jdbc -> {
            Stretch found = jdbc.sql("select count(*) size, max(id) up_to" + " from (select id from " + table
                            + " where id > :after order by id limit :size) stretch")
                    .param("after", start)
                    .param("size", stretch)
                    .query((row, _) -> new Stretch(row.getLong("size"), row.getObject("up_to", UUID.class)))
                    .single();
            if (found.upTo() == null) {
                return Finding.of(0, List.of(), null);
            }
            List<String> violations = books.ask(jdbc, broken)
                    .param("after", start)
                    .param("upTo", found.upTo())
                    .query(Books.TEXT)
                    .list();
            boolean more = found.size() == stretch;
            return Finding.of(found.size(), violations, more ? found.upTo().toString() : null);
        });
    }

    private record Stretch(long size, @Nullable UUID upTo) {}
}
