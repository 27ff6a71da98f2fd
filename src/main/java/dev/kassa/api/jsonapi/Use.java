package dev.kassa.api.jsonapi;

/** What a member of a resource may be used for beside being read. */
public enum Use {
    CREATE,
    UPDATE,
    FILTER,
    SORT
}
