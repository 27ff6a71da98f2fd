package dev.kassa.api.servicestack.metadata;

import java.util.List;

/** Writes the classes that a client of one language needs. */
interface Printer {

    /** Its name in addresses: {@code /types/{language}}. */
    String language();

    /** What people call it. */
    String title();

    /** The content type of a file of it. */
    String mediaType();

    /** The end of a file's name, with its dot. */
    String suffix();

    /** @param options what the head of the file says about how it was made, a line each; {@code x dtos} reads them again */
    String print(Dtos dtos, List<String> options);
}
