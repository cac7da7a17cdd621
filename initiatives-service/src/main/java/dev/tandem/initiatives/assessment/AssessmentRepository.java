package dev.tandem.initiatives.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments in PostgreSQL. */
@ApplicationScoped
public class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    /** Writes the row; false when the same source said the same thing on the same day before. */
    boolean insertUnlessKnown(AssessmentState state, Instant at) {
        return getEntityManager()
                        .createNativeQuery("""
                            INSERT INTO assessment
                                (id, initiative_id, scale, value, assessed_on, source, comment, created_at)
                            VALUES (:id, :initiative, :scale, :value, :assessedOn, :source, :comment, :at)
                            ON CONFLICT (initiative_id, source, scale, assessed_on, value) DO NOTHING\
                            """)
                        .setParameter("id", state.id())
                        .setParameter("initiative", state.initiativeId())
                        .setParameter("scale", state.scale())
                        .setParameter("value", state.value())
                        .setParameter("assessedOn", state.assessedOn())
                        .setParameter("source", state.source())
                        .setParameter("comment", state.comment())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    Optional<Assessment> same(UUID initiativeId, AssessmentInput input) {
        return find(
                        "initiativeId = ?1 and source = ?2 and scale = ?3 and assessedOn = ?4 and value = ?5",
                        initiativeId,
                        input.source(),
                        input.scale(),
                        input.assessedOn(),
                        input.value())
                .firstResultOptional();
    }

    /** The newest of each source and scale of these initiatives. */
    List<Assessment> newest(Collection<UUID> initiativeIds) {
        return getSession()
                .createNativeQuery("""
                        SELECT DISTINCT ON (initiative_id, source, scale) * FROM assessment
                        WHERE initiative_id = ANY (:ids)
                        ORDER BY initiative_id, source, scale, assessed_on DESC, id DESC""", Assessment.class)
                .setParameter("ids", initiativeIds.toArray(UUID[]::new))
                .getResultList();
    }

    /** The ids of an initiative's assessments. */
    public List<UUID> idsOf(UUID initiativeId) {
        return getEntityManager()
                .createQuery("select a.id from Assessment a where a.initiativeId = ?1", UUID.class)
                .setParameter(1, initiativeId)
                .getResultList();
    }
}
