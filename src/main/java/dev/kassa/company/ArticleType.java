package dev.kassa.company;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing an article is. The numbers are on the wire and never change. */
public enum ArticleType {
    SERVICE(1),
    REBATE_CODE(2),
    PRODUCT(3),
    FEE(4);

    private final int number;

    ArticleType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Optional<ArticleType> of(int number) {
        return Stream.of(values()).filter(type -> type.number == number).findAny();
    }
}
