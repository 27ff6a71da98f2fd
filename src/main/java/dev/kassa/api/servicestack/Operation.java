package dev.kassa.api.servicestack;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a client can ask for. A bean of this type is served at its own routes and at the ones that every ServiceStack
 * host has; finding it, reading the request, refusing who may not and writing the answer is the same for all of them.
 *
 * @param <Q> the request as BokaMera publishes it; a component is a member of the same name, whatever its letter case
 */
public interface Operation<Q extends Record> {

    Signature<Q> signature();

    /** @return the members of the answer, as a record; null for an answer without a body */
    @Nullable
    Object answer(Q request, Caller caller);
}
