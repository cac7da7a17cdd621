package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.table.StreamedAnswers;
import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.asof.WritesUnderWay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes all facts that match, as they are at one instant and in the form in which a bulk takes them back. They come
 * through a cursor of the database, so the answer may be of any size; its transaction is held for as long as the client
 * reads, so that is bounded.
 */
@ApplicationScoped
public class MeasurementExport {

    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_LABEL_KEYS = 1000;
    private static final String RETRY_AFTER_SECONDS = "10";

    private static final String LABEL_KEYS = "SELECT DISTINCT jsonb_object_keys(m.labels) COLLATE \"C\" AS key\n";

    private static final String FACTS = """
        SELECT m.source, m.id, k.key, m.starts_on::text, m.ends_on::text, m.value, m.currency,
            coalesce(m.initiative_id::text, m.unresolved), m.labels::text
        """;

    private final MeasurementSearch search;
    private final DataSource database;
    private final StreamedAnswers answers;
    private final Semaphore free;

    MeasurementExport(
            MeasurementSearch search,
            DataSource database,
            StreamedAnswers answers,
            @ConfigProperty(name = "tandem.metrics.exports-at-once", defaultValue = "4") int atOnce) {
        this.search = search;
        this.database = database;
        this.answers = answers;
        this.free = new Semaphore(atOnce);
    }

    /** Writes the facts to a stream, given the keys of all their labels. */
    @FunctionalInterface
    interface Writing {
        FactLines begin(List<String> labelKeys, OutputStream out) throws IOException;
    }

    /**
     * The facts as CSV.
     *
     * @throws ProblemException INVALID_PARAMETER when the filter names what is not known; later, before anything is
     *     written, UNAVAILABLE when too many exports are under way, NOT_ACCEPTABLE when labels need too many columns
     */
    StreamingOutput csv(MeasurementFilter filter, FigureFilter behind, Instant asOf) {
        return output(search.wanted(filter, behind, asOf), true, FactCsv::new);
    }

    /** The facts as lines of JSON; see above. */
    StreamingOutput ndjson(MeasurementFilter filter, FigureFilter behind, Instant asOf) {
        return output(search.wanted(filter, behind, asOf), false, (labelKeys, out) -> new FactNdjson(out));
    }

    private StreamingOutput output(MeasurementSearch.Wanted wanted, boolean withLabelKeys, Writing writing) {
        return answers.watched(out -> {
            if (!free.tryAcquire()) {
                throw new ProblemException(Problems.UNAVAILABLE, "Too many exports are under way.")
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS);
            }
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    beginAtOneInstant(connection);
                    if (wanted.asOf() != null) {
                        WritesUnderWay.readAsOf(connection, wanted.asOf());
                    }
                    List<String> labelKeys = withLabelKeys ? labelKeys(connection, wanted) : List.of();
                    write(connection, wanted, writing.begin(labelKeys, out));
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException failed) {
                throw new JournalFailure("The measurements could not be read", failed);
            } finally {
                free.release();
            }
        });
    }

    private void beginAtOneInstant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // The end of the connection is seen here at the next write only; the database sees to it by itself.
            statement.execute("SET LOCAL idle_in_transaction_session_timeout = "
                    + answers.longestPause().toMillis());
        }
    }

    private static List<String> labelKeys(Connection connection, MeasurementSearch.Wanted wanted) throws SQLException {
        String query = LABEL_KEYS + wanted.from() + "\nORDER BY key LIMIT " + (MOST_LABEL_KEYS + 1);
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            Sql.bind(connection, statement, wanted.conditions().parameters().toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        if (keys.size() > MOST_LABEL_KEYS) {
            throw new ProblemException(
                    Problems.NOT_ACCEPTABLE,
                    "The facts have labels of more than " + MOST_LABEL_KEYS + " keys, each of which would be a column.",
                    FieldError.header("Accept", "Ask for application/x-ndjson, or for fewer facts."));
        }
        return keys;
    }

    private static void write(Connection connection, MeasurementSearch.Wanted wanted, FactLines lines)
            throws SQLException, IOException {
        String query = FACTS + wanted.from() + MeasurementSearch.ORDER;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            Sql.bind(connection, statement, wanted.conditions().parameters().toArray());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String ends = row.getString(5);
                    lines.write(new FactLines.Fact(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            ends == null ? row.getString(4) : null,
                            ends == null ? null : row.getString(4),
                            ends,
                            row.getBigDecimal(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9)));
                }
            }
        }
        lines.end();
    }
}
