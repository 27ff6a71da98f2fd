package dev.kassa.api.jsonapi;

import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.idempotency.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does what a request asks for, the same way for every type of resource. */
@Component
class Serving {

    private final Types types;
    private final QueryReader queries;
    private final Documents documents;

    Serving(Types types, QueryReader queries, Documents documents) {
        this.types = types;
        this.queries = queries;
        this.documents = documents;
    }

    <T extends Thing> Answer serve(Resource<T> resource, Address address, Verb verb, String body, Call call) {
        Table<T> table = resource.table();
        if (verb == Verb.LIST) {
            Query query = queries.read(call.query(), table, true);
            return Answers.of(200, documents.many(resource.list(query, call.actor()), query, call, table.name()));
        }
        if (address.relationship() != null) {
            return related(resource, address, call);
        }
        Query query = queries.read(call.query(), table, false);
        if (verb == Verb.CREATE) {
            T made = resource.create(BodyReader.read(body, table, null), call.actor());
            return Answers.created(documents.one(made, query, call), documents.location(made));
        }
        T thing = find(resource, address, call);
        if (verb == Verb.DELETE) {
            resource.delete(thing, call.actor());
            return Answers.nothing(Map.of());
        }
        T after = verb == Verb.UPDATE
                ? resource.update(thing, BodyReader.read(body, table, thing.id()), call.actor())
                : thing;
        return Answers.of(200, documents.one(after, query, call));
    }

    private <T extends Thing> Answer related(Resource<T> resource, Address address, Call call) {
        Relationship<T> relationship = resource.table()
                .relationship(Objects.requireNonNull(address.relationship()))
                .orElseThrow();
        Table<?> target = types.table(relationship.target());
        T thing = find(resource, address, call);
        Query query = queries.read(call.query(), target, relationship.many());
        Slice<? extends Thing> found = relationship.reader().read(thing, query, call.actor());
        if (address.linkage()) {
            return Answers.of(200, documents.linkage(thing, relationship, found.things()));
        }
        if (relationship.many()) {
            String path = String.join("/", List.of(address.type(), thing.id(), relationship.name()));
            return Answers.of(200, documents.many(found, query, call, path));
        }
        return Answers.of(
                200,
                documents.one(found.things().isEmpty() ? null : found.things().getFirst(), query, call));
    }

    private static <T extends Thing> T find(Resource<T> resource, Address address, Call call) {
        String id = Objects.requireNonNull(address.id());
        if (!PublicNames.isLike(id)) {
            throw Refused.notFound(QueryErrors.quoted(id));
        }
        try {
            return resource.find(id, call.actor());
        } catch (NotFound _) {
            throw Refused.notFound(QueryErrors.quoted(id));
        }
    }
}
