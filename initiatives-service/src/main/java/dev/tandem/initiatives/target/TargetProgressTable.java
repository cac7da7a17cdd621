package dev.tandem.initiatives.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The projected progress of targets in PostgreSQL, and the trees of objectives that it rolls up. */
@ApplicationScoped
class TargetProgressTable {

    private static final String TREE = """
        WITH RECURSIVE tree AS (
            SELECT o.id FROM objective o WHERE o.id IN (:ids)
            UNION
            SELECT o.id FROM objective o JOIN tree t ON o.parent_id = t.id WHERE NOT o.retired)
        SELECT o.id, CASE WHEN NOT o.retired THEN o.parent_id END AS parent_id,
            (o.business_weight + o.technology_weight) / 2 AS weight, t.id AS target_id, p.progress
        FROM tree JOIN objective o ON o.id = tree.id
        LEFT JOIN target t ON t.objective_id = o.id AND NOT t.retired
        LEFT JOIN target_progress p ON p.target_id = t.id AND p.promise = t.promise\
        """;

    private final Session session;

    TargetProgressTable(Session session) {
        this.session = session;
    }

    void keep(UUID targetId, TargetProgress progress) {
        session.createNativeMutationQuery("""
            INSERT INTO target_progress (target_id, promise, actual, progress, standing)
            VALUES (:id, :promise, cast(:actual AS numeric), cast(:progress AS numeric), :standing)
            ON CONFLICT (target_id) DO UPDATE SET promise = excluded.promise, actual = excluded.actual,
                progress = excluded.progress, standing = excluded.standing\
            """)
                .setParameter("id", targetId)
                .setParameter("promise", progress.promise())
                .setParameter("actual", progress.actual())
                .setParameter("progress", progress.progress())
                .setParameter("standing", progress.standing().name())
                .executeUpdate();
    }

    /** What is known of these targets. */
    Map<UUID, TargetProgress> of(Collection<UUID> targetIds) {
        Map<UUID, TargetProgress> known = new HashMap<>();
        if (targetIds.isEmpty()) {
            return known;
        }
        session.createNativeQuery(
                        "SELECT target_id, promise, actual, progress, standing FROM target_progress"
                                + " WHERE target_id IN (:ids)",
                        Tuple.class)
                .setParameterList("ids", targetIds)
                .getResultStream()
                .forEach(row -> known.put(
                        row.get("target_id", UUID.class),
                        new TargetProgress(
                                row.get("promise", Integer.class),
                                row.get("actual", BigDecimal.class),
                                row.get("progress", BigDecimal.class),
                                Standing.valueOf(row.get("standing", String.class)))));
        return known;
    }

    /** These objectives (not none) and everything live below them, in one statement; a retired one is below nothing. */
    Collection<RollUp.Node> trees(Collection<UUID> objectiveIds) {
        Map<UUID, RollUp.Node> nodes = new HashMap<>();
        session.createNativeQuery(TREE, Tuple.class)
                .setParameterList("ids", objectiveIds)
                .getResultStream()
                .forEach(row -> nodes.merge(row.get("id", UUID.class), node(row), RollUp.Node::with));
        return nodes.values();
    }

    /** The objective with the one target of the row, if there is one. */
    private static RollUp.Node node(Tuple row) {
        BigDecimal progress = row.get("progress", BigDecimal.class);
        return new RollUp.Node(
                row.get("id", UUID.class),
                row.get("parent_id", UUID.class),
                row.get("weight", BigDecimal.class),
                row.get("target_id", UUID.class) == null ? 0 : 1,
                progress == null ? List.of() : List.of(progress));
    }
}
