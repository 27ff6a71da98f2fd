package dev.kassa.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guarantee about what are few rows at any time, such as all that is unfinished: checked as a whole, by way of an index. */
public final class WholeGuarantee implements Guarantee {

    private static final int MOST = 10_000;

    private final String name;
    private final Books books;
    private final String counted;
    private final String broken;

    /**
     * @param counted how many rows there are to check
     * @param broken names, one a row, what breaks the guarantee; both may speak of {@code :now}
     */
    public WholeGuarantee(String name, Books books, String counted, String broken) {
        this.name = name;
        this.books = books;
        this.counted = counted;
        this.broken = broken;
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
        return books.read(jdbc -> {
            List<String> violations = books.ask(jdbc, broken + "\nlimit " + MOST)
                    .query(Books.TEXT)
                    .list();
            long rows = books.ask(jdbc, counted).query(Long.class).single();
            return Finding.of(rows, violations, null);
        });
    }
}
