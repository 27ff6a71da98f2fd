package dev.kassa.api.jsonapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All types of resources that there are. */
@Component
class Types {

    private final Map<String, Resource<?>> byName = new LinkedHashMap<>();

    Types(List<Resource<?>> resources) {
        for (Resource<?> resource : resources) {
            if (byName.put(resource.table().name(), resource) != null) {
                throw new IllegalStateException(
                        "Two resources are called " + resource.table().name());
            }
        }
        for (Resource<?> resource : resources) {
            resource.table().relationships().values().forEach(relationship -> table(relationship.target()));
        }
    }

    Optional<Resource<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Resource<?>> all() {
        return byName.values();
    }

    /** The table of a type that is known to be one. */
    Table<?> table(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("No resource is called " + name))
                .table();
    }
}
