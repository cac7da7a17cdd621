package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.objective.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The few columns of initiatives that a roadmap needs, from PostgreSQL. */
@ApplicationScoped
class RoadmapRepository {

    private static final List<String> DAYS = List.of(
            "start_on",
            "end_on",
            "approved_on",
            "started_on",
            "live_on",
            "closed_on",
            "held_on",
            "resumed_on",
            "rejected_on",
            "cancelled_on");

    /** With the objective that each serves most, which is the one of its lane. */
    private static final String SELECT = """
        SELECT i.id, i.title, i.status, i.retired, i.portfolio_node_id, i.%s, i.journey_stage,
            o.id AS objective_id, o.title AS objective_title, o.theme
        FROM initiative i
        LEFT JOIN LATERAL (
            SELECT CAST(c.value ->> 'objectiveId' AS uuid) AS id
            FROM jsonb_array_elements(i.contributions) WITH ORDINALITY AS c (value, place)
            ORDER BY CAST(c.value ->> 'weight' AS numeric) DESC, c.place LIMIT 1) AS most ON true
        LEFT JOIN objective o ON o.id = most.id
        WHERE
        """.formatted(String.join(", i.", DAYS));

    private final Session session;

    RoadmapRepository(Session session) {
        this.session = session;
    }

    /**
     * What is looked for.
     *
     * @param nodeIds null for all
     * @param theme null for all
     * @param objectiveId null for all
     */
    record Wanted(Set<Status> statuses, Collection<UUID> nodeIds, Theme theme, UUID objectiveId) {}

    /**
     * One initiative.
     *
     * @param journeyStage null when it improves none
     * @param objectiveId the one that it contributes most to, or null
     */
    record Row(Work work, JourneyStage journeyStage, UUID objectiveId, String objectiveTitle, Theme theme) {}

    /** How many fit, whatever their days. */
    long count(Wanted wanted) {
        Conditions conditions = new Conditions(wanted);
        NativeQuery<Long> query =
                session.createNativeQuery("SELECT count(*) FROM initiative i WHERE " + conditions.text(), Long.class);
        conditions.values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Those that fit and whose days may be in the window, or are not known; no more than so many. */
    List<Row> rows(Wanted wanted, Asked asked, int atMost) {
        Conditions conditions = new Conditions(wanted);
        conditions.within(asked);
        return rows(conditions, " ORDER BY i.id LIMIT " + atMost);
    }

    /** These, retired or not. */
    List<Row> rows(Collection<UUID> ids) {
        Conditions conditions = new Conditions();
        conditions.add("i.id = ANY (:ids)", "ids", ids.toArray(UUID[]::new));
        return rows(conditions, "");
    }

    /** The names of these nodes and of all above them. */
    Map<UUID, List<String>> paths(Collection<UUID> nodeIds) {
        List<Object[]> found = session.createNativeQuery("""
            WITH RECURSIVE above AS (
                SELECT id, parent_id, title FROM portfolio_node WHERE id = ANY (:ids)
                UNION
                SELECT n.id, n.parent_id, n.title FROM portfolio_node n JOIN above a ON n.id = a.parent_id)
            SELECT id, parent_id, title FROM above\
            """, Object[].class)
                .setParameter("ids", nodeIds.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Object[]> nodes = new HashMap<>();
        found.forEach(node -> nodes.put((UUID) node[0], node));
        Map<UUID, List<String>> paths = new HashMap<>();
        for (UUID id : nodeIds) {
            List<String> path = new ArrayList<>();
            for (Object[] node = nodes.get(id); node != null; node = nodes.get((UUID) node[1])) {
                path.add(0, (String) node[2]);
            }
            paths.put(id, path);
        }
        return paths;
    }

    private List<Row> rows(Conditions conditions, String behind) {
        NativeQuery<Object[]> query = session.createNativeQuery(SELECT + conditions.text() + behind, Object[].class);
        query.addScalar("id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("status", String.class)
                .addScalar("retired", Boolean.class)
                .addScalar("portfolio_node_id", UUID.class);
        DAYS.forEach(day -> query.addScalar(day, LocalDate.class));
        query.addScalar("journey_stage", String.class)
                .addScalar("objective_id", UUID.class)
                .addScalar("objective_title", String.class)
                .addScalar("theme", String.class);
        conditions.values.forEach(query::setParameter);
        return query.getResultList().stream().map(RoadmapRepository::row).toList();
    }

    private static Row row(Object[] columns) {
        LocalDate[] days = new LocalDate[DAYS.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (LocalDate) columns[5 + i];
        }
        Work work = new Work(
                (UUID) columns[0],
                (String) columns[1],
                Status.valueOf((String) columns[2]),
                (Boolean) columns[3],
                (UUID) columns[4],
                new Work.Days(
                        days[0], days[1], days[2], days[3], days[4], days[5], days[6], days[7], days[8], days[9]));
        int behind = 5 + days.length;
        return new Row(
                work,
                columns[behind] == null ? null : JourneyStage.valueOf((String) columns[behind]),
                (UUID) columns[behind + 1],
                (String) columns[behind + 2],
                columns[behind + 3] == null ? null : Theme.valueOf((String) columns[behind + 3]));
    }

    /** What a row must fulfil, with its values. */
    private static final class Conditions {

        private static final String MAY_LACK_A_DAY =
                "(coalesce(i.started_on, i.start_on) IS NULL OR i.end_on IS NULL OR ";

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions() {}

        Conditions(Wanted wanted) {
            all.add("NOT i.retired");
            add(
                    "i.status = ANY (:statuses)",
                    "statuses",
                    wanted.statuses().stream().map(Status::name).toArray(String[]::new));
            if (wanted.nodeIds() != null) {
                add(
                        "i.portfolio_node_id = ANY (:nodes)",
                        "nodes",
                        wanted.nodeIds().toArray(UUID[]::new));
            }
            if (wanted.theme() != null) {
                add(
                        "i.objective_ids && ARRAY (SELECT id FROM objective WHERE theme = :theme)",
                        "theme",
                        wanted.theme().name());
            }
            if (wanted.objectiveId() != null) {
                add("i.objective_ids && :objectives", "objectives", new UUID[] {wanted.objectiveId()});
            }
        }

        void add(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }

        /** Leaves out what surely lies outside; {@link Bar} has the last word. What may lack a day is kept. */
        void within(Asked asked) {
            if (asked.to() != null) {
                add(MAY_LACK_A_DAY + """
                    least(i.start_on, i.started_on, i.approved_on,
                        (SELECT min(d.due_on) FROM deadline d WHERE d.initiative_id = i.id AND NOT d.retired))
                    <= :to)\
                    """, "to", asked.to());
            }
            if (asked.from() != null) {
                add(MAY_LACK_A_DAY + """
                    greatest(i.end_on, i.live_on, i.closed_on, i.cancelled_on, i.rejected_on,
                       (SELECT max(d.due_on) FROM deadline d WHERE d.initiative_id = i.id AND NOT d.retired),
                       CASE WHEN i.status NOT IN ('CLOSED', 'REJECTED', 'CANCELLED') THEN CAST(:today AS date) END)
                       >= :from)\
                    """, "from", asked.from());
                values.put("today", asked.today());
            }
        }

        String text() {
            return String.join(" AND ", all);
        }
    }
}
