package dev.kassa.audit;

/** What an actor may do, weakest first. The words in parentheses are BokaMera's, and the only ones it has. */
public enum Role {
    NONE("none"),
    READER("bookingsupplier-administrator-read"),
    ADMINISTRATOR("bookingsupplier-administrator-write"),
    SUPERADMIN("superadmin");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The role's name as BokaMera and the security chains spell it. */
    public String word() {
        return word;
    }
}
