package dev.tandem.initiatives.signoff;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.gate.Side;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sign-offs in PostgreSQL. */
@ApplicationScoped
public class SignOffRepository implements PanacheRepositoryBase<SignOff, UUID> {

    /** The sides for which a person has ever decided on a plan version, at any gate. */
    Set<Side> sidesDecided(UUID initiativeId, int planVersion, String subject) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct s.side from SignOff s where s.initiativeId = ?1 and s.planVersion = ?2"
                                + " and s.by.subject = ?3",
                        Side.class)
                .setParameter(1, initiativeId)
                .setParameter(2, planVersion)
                .setParameter(3, subject)
                .getResultList());
    }

    /** Who wrote a plan version. */
    List<String> planAuthors(UUID initiativeId, int planVersion) {
        return getEntityManager()
                .createQuery(
                        "select v.author.subject from PlanVersion v where v.initiativeId = ?1 and v.number = ?2",
                        String.class)
                .setParameter(1, initiativeId)
                .setParameter(2, planVersion)
                .getResultList();
    }

    List<SignOff> these(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The sign-offs of an initiative, newest first. */
    Page<SignOff> of(UUID initiativeId, Paging paging) {
        UUID before = paging.cursor().map(SignOffRepository::id).orElse(null);
        List<SignOff> fetched = (before == null
                        ? find("initiativeId = ?1 order by id desc", initiativeId)
                        : find("initiativeId = ?1 and id < ?2 order by id desc", initiativeId, before))
                .range(0, paging.limit())
                .list();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(last.id().toString()));
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
