package dev.kassa.watch;

import java.time.Instant;

/** Work that waits in rows, counted in SQL. */
public final class RowBacklog implements Backlog {

    private final String name;
    private final Books books;
    private final String question;

    /** @param question answers one row with {@code waiting} and {@code oldest}; may speak of {@code :now} */
    public RowBacklog(String name, Books books, String question) {
        this.name = name;
        this.books = books;
        this.question = question;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Waiting look() {
        return books.read(jdbc -> books.ask(jdbc, question)
                .query((row, _) -> new Waiting(row.getLong("waiting"), row.getObject("oldest", Instant.class)))
                .single());
    }
}
