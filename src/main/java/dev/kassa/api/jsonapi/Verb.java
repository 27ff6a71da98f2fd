package dev.kassa.api.jsonapi;

/** What can be done with a type of resource, and by which method of HTTP. */
public enum Verb {
    LIST("GET"),
    READ("GET"),
    CREATE("POST"),
    UPDATE("PATCH"),
    DELETE("DELETE");

    private final String method;

    Verb(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    /** Whether it is done to the whole collection and not to one of it. */
    boolean isOfCollection() {
        return this == LIST || this == CREATE;
    }

    boolean isWriting() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }
}
