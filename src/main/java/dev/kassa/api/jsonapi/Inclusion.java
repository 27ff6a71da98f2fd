package dev.kassa.api.jsonapi;

import dev.kassa.audit.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent along with what was asked for: each thing once, however many ways lead to it, and for each the relationships that
 * were followed.
 */
final class Inclusion {

    /** @param followed by the name of the relationship: where it led to */
    record Member(Thing thing, Map<String, List<? extends Thing>> followed) {}

    private final Types types;
    private final Query query;
    private final Actor actor;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final int primary;

    Inclusion(Types types, List<? extends Thing> primary, Query query, Actor actor) {
        this.types = types;
        this.query = query;
        this.actor = actor;
        primary.forEach(this::member);
        this.primary = members.size();
        for (Thing thing : primary) {
            query.includes().forEach(path -> follow(thing, path));
        }
    }

    Member of(Thing thing) {
        return member(thing);
    }

    /** All but those that were asked for themselves. */
    Collection<Member> included() {
        return new ArrayList<>(members.values()).subList(primary, members.size());
    }

    private Member member(Thing thing) {
        return members.computeIfAbsent(thing.type() + "/" + thing.id(), _ -> new Member(thing, new LinkedHashMap<>()));
    }

    private void follow(Thing from, List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        Member member = member(from);
        List<? extends Thing> found = member.followed()
                .computeIfAbsent(path.getFirst(), name -> read(types.table(from.type()), member.thing(), name));
        for (Thing next : found) {
            member(next);
            follow(next, path.subList(1, path.size()));
        }
    }

    private <T extends Thing> List<? extends Thing> read(Table<T> table, Thing thing, String relationship) {
        Optional<Relationship<T>> known = table.relationship(relationship);
        return known.isEmpty()
                ? List.of()
                : known.get()
                        .reader()
                        .read(table.view().cast(thing), query.ofIncluded(), actor)
                        .things();
    }
}
