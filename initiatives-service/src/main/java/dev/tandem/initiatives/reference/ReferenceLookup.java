package dev.tandem.initiatives.reference;

import dev.tandem.http.id.Ref;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Finds what a path or a body names among things that have one reference, in their field {@code externalReference}. */
public final class ReferenceLookup {

    private ReferenceLookup() {}

    /** The id behind a reference. An id is given back as it is, known or not. */
    public static Optional<UUID> idOf(EntityManager entities, Class<?> entity, Ref ref) {
        return first(entities, entity, ref, "e.id");
    }

    /**
     * The same where a thing that no longer holds leaves its reference to others: the one that holds, else the newest.
     *
     * @param holds the condition on it, such as {@code e.retired = false}
     */
    public static Optional<UUID> idOf(EntityManager entities, Class<?> entity, Ref ref, String holds) {
        return first(entities, entity, ref, "case when " + holds + " then 0 else 1 end, e.id desc");
    }

    private static Optional<UUID> first(EntityManager entities, Class<?> entity, Ref ref, String order) {
        if (ref instanceof Ref.ById byId) {
            return Optional.of(byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return entities.createQuery(
                        "select e.id from " + entity.getSimpleName() + " e where e.externalReference.source = ?1"
                                + " and e.externalReference.key = ?2 order by " + order,
                        UUID.class)
                .setParameter(1, external.source())
                .setParameter(2, external.key())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
