package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem;
import java.util.Map;

/**
 * A type of resource as it is served. A bean of this type is found at {@code /api/{name}}; reading the request, refusing what the
 * {@link Table} does not allow and writing the answer is the same for all. Only what the table says can be done is ever called.
 */
public interface Resource<T extends Thing> {

    Table<T> table();

    /**
     * The one with this public id.
     *
     * @throws CheckoutProblem.NotFound if there is none that the actor may know of
     */
    T find(String id, Actor actor);

    /**
     * Where the heart's words for what it is handed come from in a document: {@code attributes/…} or {@code relationships/…} by
     * the names that the heart uses when it finds fault with them.
     */
    default Map<String, String> members() {
        return Map.of();
    }

    default Slice<T> list(Query query, Actor actor) {
        throw new UnsupportedOperationException(table().name());
    }

    default T create(Wish wish, Actor actor) {
        throw new UnsupportedOperationException(table().name());
    }

    /** @return the thing as it is afterwards */
    default T update(T thing, Wish wish, Actor actor) {
        throw new UnsupportedOperationException(table().name());
    }

    default void delete(T thing, Actor actor) {
        throw new UnsupportedOperationException(table().name());
    }
}
