package dev.kassa.api.jsonapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An address, and the type of resource that is there. */
record Place(Address address, Resource<?> resource) {

    /** What can be done there; nothing if there is no such place. */
    private Stream<Verb> verbs() {
        Table<?> table = resource.table();
        String relationship = address.relationship();
        if (relationship != null) {
            return table.relationships().containsKey(relationship) ? Stream.of(Verb.READ) : Stream.empty();
        }
        return table.verbs().stream().filter(verb -> verb.isOfCollection() == (address.id() == null));
    }

    List<String> methods() {
        return verbs().map(Verb::method).toList();
    }

    Optional<Verb> verb(String method) {
        String plain = method.equals("HEAD") ? "GET" : method;
        return verbs().filter(verb -> verb.method().equals(plain)).findFirst();
    }
}
