package dev.tandem.metrics.measurement;

import dev.tandem.journal.JournalFailure;
import dev.tandem.metrics.cell.Cells;
import dev.tandem.metrics.cell.LabelledCells;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins facts that wait for an initiative to it, once it is heard of. */
@ApplicationScoped
public class Resolution {

    private static final String SOURCES_WAITING =
            "SELECT DISTINCT source FROM measurement WHERE unresolved = ANY (?) AND unresolved IS NOT NULL";

    /** Every version joins; only the latest counts. */
    private static final String JOIN = """
            WITH joined AS (
                UPDATE measurement
                SET initiative_id = ?, unresolved = NULL, joined = ?, waited_as = unresolved
                WHERE unresolved = ANY (?) AND unresolved IS NOT NULL
                RETURNING source, id, version, metric_id, initiative_id, starts_on, currency, value, labels),
            counted AS (
                SELECT * FROM joined j
                WHERE value IS NOT NULL AND NOT EXISTS (
                    SELECT FROM measurement n WHERE n.source = j.source AND n.id = j.id AND n.version > j.version)),
            labelled AS (%s)
            INSERT INTO cell_change (metric_id, initiative_id, month, currency, total, count)
            SELECT metric_id, initiative_id, date_trunc('month', starts_on)::date, currency, sum(value), count(*)
            FROM counted
            GROUP BY 1, 2, 3, 4""".formatted(LabelledCells.adding(
            "SELECT metric_id, initiative_id, starts_on, labels, value, 1 AS n FROM counted WHERE "
                    + LabelledCells.labelled("labels")));

    private final DataSource database;
    private final Cells cells;
    private final String by;

    Resolution(DataSource database, Cells cells, @ConfigProperty(name = "tandem.service") String service) {
        this.database = database;
        this.cells = cells;
        this.by = "system:" + service;
    }

    /**
     * To be called in the transaction that makes the initiative, or new references of it, known. Facts that wait for its
     * id or one of the references join it, and its cells tell their totals.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void arrived(UUID initiativeId, List<ExternalReference> references) {
        List<String> names = new ArrayList<>();
        names.add(initiativeId.toString());
        references.forEach(reference -> names.add(reference.toString()));
        try (Connection connection = database.getConnection()) {
            join(connection, initiativeId, names);
        } catch (SQLException failed) {
            throw new JournalFailure("Waiting measurements could not be joined", failed);
        }
    }

    private void join(Connection connection, UUID initiativeId, List<String> names) throws SQLException {
        Locks waitedFor = new Locks();
        names.forEach(waitedFor::add);
        waitedFor.takeExclusively(connection, Locks.REFERENCES);
        Array waiting = connection.createArrayOf("text", names.toArray());
        Locks written = new Locks();
        try (PreparedStatement statement = connection.prepareStatement(SOURCES_WAITING)) {
            statement.setArray(1, waiting);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    written.add(row.getString(1));
                }
            }
        }
        if (written.isEmpty()) {
            return;
        }
        written.takeExclusively(connection, Locks.SOURCES);
        cells.prepare(connection);
        long recording = cells.recording(connection, by);
        try (PreparedStatement statement = connection.prepareStatement(JOIN)) {
            statement.setObject(1, initiativeId);
            statement.setLong(2, recording);
            statement.setArray(3, waiting);
            statement.executeUpdate();
        }
        cells.apply(connection, recording);
    }
}
