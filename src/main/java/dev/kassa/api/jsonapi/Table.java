package dev.kassa.api.jsonapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that there is to know of a type of resource but how to get at it: its members, in the order in which they are shown.
 *
 * @param view what a resource of it is made from
 * @param says what it is, a sentence in English
 */
public record Table<T extends Thing>(
        Class<T> view,
        String name,
        String says,
        Set<Verb> verbs,
        Map<String, Attribute<T>> attributes,
        Map<String, Relationship<T>> relationships) {

    /** A table without members, which are added one by one. */
    public static <T extends Thing> Builder<T> of(Class<T> view, String name, String says) {
        return new Builder<>(view, name, says);
    }

    Optional<Attribute<T>> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    Optional<Relationship<T>> relationship(String relationship) {
        return Optional.ofNullable(relationships.get(relationship));
    }

    /** Whether the name is that of something that is shown. */
    boolean shows(String field) {
        return relationships.containsKey(field)
                || attribute(field).filter(known -> !known.isTrigger()).isPresent();
    }

    /** What is said of a type, one member after the other. */
    public static final class Builder<T extends Thing> {

        private final Class<T> view;
        private final String name;
        private final String says;
        private final Set<Verb> verbs = EnumSet.of(Verb.READ);
        private final List<Attribute<T>> attributes = new ArrayList<>();
        private final List<Relationship<T>> relationships = new ArrayList<>();

        private Builder(Class<T> view, String name, String says) {
            this.view = view;
            this.name = name;
            this.says = says;
        }

        /** What can be done with it beside reading one. */
        public Builder<T> can(Verb... more) {
            verbs.addAll(List.of(more));
            return this;
        }

        @SafeVarargs
        public final Builder<T> with(Attribute<T>... more) {
            attributes.addAll(List.of(more));
            return this;
        }

        public Builder<T> with(Stream<Attribute<T>> more) {
            more.forEach(attributes::add);
            return this;
        }

        @SafeVarargs
        public final Builder<T> with(Relationship<T>... more) {
            relationships.addAll(List.of(more));
            return this;
        }

        public Table<T> build() {
            var byName = new LinkedHashMap<String, Attribute<T>>();
            attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
            var linked = new LinkedHashMap<String, Relationship<T>>();
            relationships.forEach(relationship -> linked.put(relationship.name(), relationship));
            return new Table<>(
                    view,
                    name,
                    says,
                    Collections.unmodifiableSet(verbs),
                    Collections.unmodifiableMap(byName),
                    Collections.unmodifiableMap(linked));
        }
    }
}
