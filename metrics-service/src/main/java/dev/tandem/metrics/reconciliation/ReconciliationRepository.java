package dev.tandem.metrics.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What is reconciled and what came of it, in PostgreSQL. */
@ApplicationScoped
public class ReconciliationRepository {

    /** A reconciliation as it is stored. */
    record Stored(Extent extent, Findings findings) {}

    private final Sql sql;
    private final ObjectMapper mapper;

    ReconciliationRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    void insert(UUID id, Extent extent) {
        sql.update(
                "INSERT INTO reconciliation (id, metric_id, initiative_id, first_month, last_month)"
                        + " VALUES (?, ?, ?, ?, ?)",
                id,
                extent.metricId(),
                extent.initiativeId(),
                firstDay(extent.from()),
                firstDay(extent.to()));
    }

    Optional<Stored> find(UUID id) {
        return sql.list("SELECT * FROM reconciliation WHERE id = ?", this::stored, id).stream()
                .findFirst();
    }

    void keep(UUID id, Findings findings) {
        try {
            sql.update(
                    "UPDATE reconciliation SET result = ?::jsonb WHERE id = ?",
                    mapper.writeValueAsString(findings),
                    id);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Findings could not be written as JSON", impossible);
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        String result = row.getString("result");
        try {
            return new Stored(
                    new Extent(
                            row.getObject("metric_id", UUID.class),
                            row.getObject("initiative_id", UUID.class),
                            month(row, "first_month"),
                            month(row, "last_month")),
                    result == null ? null : mapper.readValue(result, Findings.class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored findings cannot be read: " + result, broken);
        }
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private static LocalDate firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
