package dev.tandem.metrics.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what a board report says beside what is in the ledger, each in one statement, as of the ledger's instant. */
@ApplicationScoped
class BoardFacts {

    private static final String PREVIOUS = """
        SELECT id, as_of FROM board_report
        WHERE as_of < ? AND portfolio_node_id IS NOT DISTINCT FROM ?::uuid
        ORDER BY as_of DESC, id DESC LIMIT 1\
        """;

    /** Progress is what was told last of the present promise. */
    private static final String TARGETS = """
        SELECT t.id, o.title AS objective, o.theme, m.key AS metric, m.title AS metric_title, m.unit, t.currency,
               t.direction, t.baseline, t.goal, t.start_on, t.due_on, told.state ->> 'actual' AS actual,
               told.state ->> 'progress' AS progress, coalesce(told.state ->> 'standing', 'OPEN') AS standing
        FROM known_target t
        JOIN metric m ON m.id = t.metric_id
        LEFT JOIN known_objective o ON o.id = t.objective_id
        LEFT JOIN LATERAL (
            SELECT j.state FROM journal j
            WHERE j.aggregate = 'target-progress' AND j.aggregate_id = t.id AND j.at <= ?
              AND (j.state ->> 'promise')::int = t.promise
            ORDER BY j.sequence DESC LIMIT 1) told ON true
        WHERE NOT t.retired AND (? OR t.objective_id IN (
            SELECT c.objective_id FROM known_contribution c
            WHERE c.weight <> 0 AND c.initiative_id = ANY (?::uuid[])))
        ORDER BY lower(o.title), t.due_on, t.id\
        """;

    private final Sql sql;
    private final ObjectMapper mapper;

    BoardFacts(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** The report before this one that is about the same. */
    Optional<Compared> previous(Instant asOf, UUID portfolioNodeId) {
        return sql
                .list(
                        PREVIOUS,
                        row -> new Compared(
                                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                                row.getObject("id", UUID.class)),
                        asOf.atOffset(ZoneOffset.UTC),
                        portfolioNodeId)
                .stream()
                .findFirst();
    }

    /** Makes later statements of this transaction see what is known now. */
    void returnToThePresent() {
        sql.update("SET LOCAL search_path TO DEFAULT");
    }

    Optional<String> organisationName() {
        return sql.list("SELECT name FROM known_organisation", row -> row.getString(1)).stream()
                .findFirst();
    }

    /** Empty while none was told. */
    Optional<FrozenAlignment> alignment() {
        return sql
                .list(
                        "SELECT overall, parts, told_at FROM known_alignment ORDER BY told_at DESC LIMIT 1",
                        row -> new FrozenAlignment(
                                row.getBigDecimal("overall"),
                                null,
                                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                                parts(row.getString("parts"))))
                .stream()
                .findFirst();
    }

    private List<FrozenAlignment.Part> parts(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The parts of alignment cannot be read: " + json, broken);
        }
    }

    /**
     * Targets with what was told of them.
     *
     * @param served only of objectives that one of these initiatives contributes to; null for all
     */
    List<FrozenTarget> targets(Instant asOf, Collection<UUID> served) {
        return sql.list(
                TARGETS,
                BoardFacts::target,
                asOf.atOffset(ZoneOffset.UTC),
                served == null,
                served == null ? Set.of() : served);
    }

    private static FrozenTarget target(ResultSet row) throws SQLException {
        return new FrozenTarget(
                row.getObject("id", UUID.class),
                row.getString("objective"),
                row.getString("theme"),
                row.getString("metric"),
                row.getString("metric_title"),
                row.getString("unit"),
                row.getString("currency"),
                row.getString("direction"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("goal"),
                row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                decimal(row.getString("actual")),
                decimal(row.getString("progress")),
                row.getString("standing"));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
