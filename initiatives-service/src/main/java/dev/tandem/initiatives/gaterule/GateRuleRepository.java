package dev.tandem.initiatives.gaterule;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.gate.Gate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The rules of the gates, and every version of them, in PostgreSQL. */
@ApplicationScoped
public class GateRuleRepository implements PanacheRepositoryBase<GateRule, Gate> {

    GateRule loadForChange(Gate gate) {
        return findById(gate, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(GateRuleVersion version) {
        getEntityManager().persist(version);
    }

    Optional<GateRuleVersion> version(Gate gate, long version) {
        return Optional.ofNullable(
                getEntityManager().find(GateRuleVersion.class, new GateRuleVersion.Key(gate, version)));
    }

    /** The versions of a gate's rule, newest first. */
    Page<GateRuleVersion> versions(Gate gate, Paging paging) {
        List<GateRuleVersion> fetched = getEntityManager()
                .createQuery(
                        "select v from GateRuleVersion v where v.gate = :gate and v.version < :before"
                                + " order by v.version desc",
                        GateRuleVersion.class)
                .setParameter("gate", gate)
                .setParameter(
                        "before",
                        paging.cursor().map(GateRuleRepository::version).orElse(Long.MAX_VALUE))
                .setMaxResults(paging.limit() + 1)
                .getResultList();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(Long.toString(last.version())));
    }

    private static long version(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }
}
