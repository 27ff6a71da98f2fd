package dev.kassa.api.jsonapi;

import dev.kassa.api.jsonapi.Parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a query against the tables: what names something that is not there is refused, and all of it at once. */
@Component
class QueryReader {

    private static final int DEEPEST_INCLUDE = 4;
    private static final int MOST_INCLUDES = 20;

    private final Types types;

    QueryReader(Types types) {
        this.types = types;
    }

    /**
     * @param raw the query as it stands in the address
     * @param table of what is answered
     * @param listing whether that is a list, which can be sorted, filtered and paged
     * @throws Refused naming all that is wrong
     */
    Query read(@Nullable String raw, Table<?> table, boolean listing) {
        var found = new Found(table, new ArrayList<>());
        for (Parameter parameter : Parameters.of(raw).all()) {
            boolean known = switch (parameter.name()) {
                case "fields" -> parameter.words().size() == 1 && found.fields(parameter);
                case "include" -> parameter.words().isEmpty() && found.includes(parameter);
                case "sort" -> listing && parameter.words().isEmpty() && found.sorts(parameter);
                case "page" -> listing && parameter.words().size() == 1 && found.page(parameter);
                case "filter" -> listing && found.filter(parameter);
                default -> false;
            };
            if (!known) {
                found.errors.add(QueryErrors.paramNotAllowed(parameter));
            }
        }
        if (!found.errors.isEmpty()) {
            throw Refused.of(found.errors);
        }
        return new Query(found.fields, found.includes, found.sorts, found.conditions, found.page, found.size);
    }

    /** What was read so far. Each method answers whether the parameter is one of ours; what is wrong in it becomes an error. */
    private final class Found {

        private final Table<?> table;
        private final List<ErrorObject> errors;
        private final Map<String, Set<String>> fields = new HashMap<>();
        private final List<List<String>> includes = new ArrayList<>();
        private final List<Sort> sorts = new ArrayList<>();
        private final List<Condition> conditions = new ArrayList<>();
        private int page = 1;
        private int size = Query.DEFAULT_SIZE;

        Found(Table<?> table, List<ErrorObject> errors) {
            this.table = table;
            this.errors = errors;
        }

        boolean fields(Parameter parameter) {
            String type = parameter.words().getFirst();
            var shown = new LinkedHashSet<>(QueryErrors.words(parameter.value()));
            fields.put(type, shown);
            Table<?> its = types.find(type).<Table<?>>map(Resource::table).orElse(null);
            if (its == null) {
                errors.add(QueryErrors.invalidField(parameter, type, type));
                return true;
            }
            shown.stream()
                    .filter(field -> !field.equals("id") && !field.equals("type") && !its.shows(field))
                    .limit(1)
                    .forEach(field -> errors.add(QueryErrors.invalidField(parameter, field, type)));
            return true;
        }

        boolean includes(Parameter parameter) {
            List<String> paths = QueryErrors.words(parameter.value());
            if (paths.size() > MOST_INCLUDES) {
                errors.add(QueryErrors.invalidInclude(parameter, "…", table.name()));
                return true;
            }
            for (String path : paths) {
                List<String> steps = List.of(path.split("\\.", -1));
                if (steps.size() <= DEEPEST_INCLUDE && leadsSomewhere(steps)) {
                    includes.add(steps);
                } else {
                    errors.add(QueryErrors.invalidInclude(parameter, path, table.name()));
                }
            }
            return true;
        }

        private boolean leadsSomewhere(List<String> steps) {
            Table<?> here = table;
            for (String step : steps) {
                Relationship<?> relationship = here.relationships().get(step);
                if (relationship == null || !relationship.includable()) {
                    return false;
                }
                here = types.table(relationship.target());
            }
            return true;
        }

        boolean sorts(Parameter parameter) {
            for (String word : QueryErrors.words(parameter.value())) {
                boolean descending = word.startsWith("-");
                String name = descending ? word.substring(1) : word;
                Attribute<?> attribute = table.attributes().get(name);
                if (name.equals("id") || (attribute != null && attribute.uses().contains(Use.SORT))) {
                    sorts.add(new Sort(name, descending));
                } else {
                    errors.add(QueryErrors.invalidSort(parameter, name, table.name()));
                }
            }
            return true;
        }

        boolean page(Parameter parameter) {
            String key = parameter.words().getFirst();
            if (!key.equals("number") && !key.equals("size")) {
                return false;
            }
            int largest = key.equals("size") ? Query.LARGEST_SIZE : Query.LAST_PAGE;
            String value = parameter.value();
            int number = value.matches("\\d{1,7}") ? Integer.parseInt(value) : 0;
            if (number < 1 || number > largest) {
                errors.add(QueryErrors.invalidPage(parameter, largest));
            } else if (key.equals("size")) {
                size = number;
            } else {
                page = number;
            }
            return true;
        }

        boolean filter(Parameter parameter) {
            if (parameter.words().size() != 2 || !parameter.words().getFirst().equals("q")) {
                errors.add(QueryErrors.filterNotAllowed(parameter));
                return true;
            }
            List<Condition> read = FilterReader.read(parameter, table);
            conditions.addAll(read);
            if (read.isEmpty() || conditions.size() > Query.MOST_CONDITIONS) {
                errors.add(QueryErrors.filterNotAllowed(parameter));
            }
            return true;
        }
    }
}
