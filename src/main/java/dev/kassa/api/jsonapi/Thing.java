package dev.kassa.api.jsonapi;

/** Something that is shown as a resource object: a view of what the heart knows, made for one answer. */
public interface Thing {

    /** Name of its {@link Table}. */
    String type();

    /** Its public id, by which programs know it. */
    String id();

    /** Whether money is real there. */
    boolean live();

    /** Public id of the company that it belongs to. */
    String organization();
}
