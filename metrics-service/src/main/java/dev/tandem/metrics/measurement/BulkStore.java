package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import dev.tandem.metrics.cell.Cells;
import dev.tandem.metrics.cell.MetricMonths;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Compares staged rows with what is stored, and stores what is new; all of it in sets, on one connection. */
final class BulkStore {

    /** Facts to be stored, and rows that are stored already. */
    record Counts(long accepted, long corrected, long unchanged, long unresolved) {}

    private static final List<FieldError> SAID_OTHERWISE =
            List.of(FieldError.at("/id", "An earlier row of this body says something else of the same source and id."));
    private static final List<FieldError> NOT_YOURS =
            List.of(FieldError.at("/id", "Is a fact of an initiative that is not your own."));

    private static final List<FieldError> OF_RETIRED =
            List.of(FieldError.at("/id", "Is a fact of a metric that is retired."));

    private final Connection connection;
    private boolean anyStored;
    private boolean labelled;

    BulkStore(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            for (String table : BulkSql.TABLES) {
                statement.execute(table);
            }
        }
    }

    /** Looks once more, under the locks, for initiatives that were not known when their rows were read. */
    void joinArrived(Function<String, Optional<UUID>> find) throws SQLException {
        List<String> page = waiting("");
        while (!page.isEmpty()) {
            for (String reference : page) {
                Optional<UUID> arrived = find.apply(reference);
                if (arrived.isPresent()) {
                    try (PreparedStatement statement = connection.prepareStatement(BulkSql.JOIN)) {
                        statement.setObject(1, arrived.get());
                        statement.setString(2, reference);
                        statement.executeUpdate();
                    }
                }
            }
            page = waiting(page.get(page.size() - 1));
        }
    }

    private List<String> waiting(String after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BulkSql.WAITING)) {
            statement.setString(1, after);
            try (ResultSet row = statement.executeQuery()) {
                List<String> references = new ArrayList<>();
                while (row.next()) {
                    references.add(row.getString(1));
                }
                return references;
            }
        }
    }

    /**
     * Puts the first row of each fact beside its stored version.
     *
     * @param sources all sources of the staged rows; null when there are too many to say
     * @return how many facts there are
     */
    long compare(List<String> sources) throws SQLException {
        anyStored = sources == null || anyStored(sources);
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(anyStored ? BulkSql.FACTS : BulkSql.FACTS_OF_NEW_SOURCES);
        }
    }

    /** Says that a staged fact has labels. */
    void noteLabels() {
        labelled = true;
    }

    /** Whether a fact may have been stored before. */
    boolean mayCorrect() {
        return anyStored;
    }

    private boolean anyStored(List<String> sources) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BulkSql.ANY_STORED)) {
            statement.setArray(1, connection.createArrayOf("text", sources.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Refuses rows that contradict an earlier one of the same body.
     *
     * @return how many rows only repeat an earlier one
     */
    long refuseContradictions(Refusals refusals) throws SQLException {
        long same = 0;
        try (PreparedStatement statement = connection.prepareStatement(BulkSql.REPEATED)) {
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean("differs")) {
                        refuse(refusals, row, SAID_OTHERWISE);
                    } else {
                        same++;
                    }
                }
            }
        }
        return same;
    }

    /** Refuses corrections of facts whose earlier version the caller may not write. */
    void refuseTakeovers(WriteScope scope, Refusals refusals) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BulkSql.REPLACED_INITIATIVES)) {
            while (row.next()) {
                String source = row.getString(1);
                UUID initiative = row.getObject(2, UUID.class);
                if (!scope.allows(source, initiative)) {
                    takeOut(source, initiative, refusals);
                }
            }
        }
    }

    private void takeOut(String source, UUID initiative, Refusals refusals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BulkSql.TAKE_OUT)) {
            statement.setString(1, source);
            statement.setObject(2, initiative);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    refuse(refusals, row, NOT_YOURS);
                }
            }
        }
    }

    /** Refuses corrections of facts whose earlier version is of a retired metric. */
    void refuseRetired(Refusals refusals) throws SQLException {
        if (!anyStored) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BulkSql.TAKE_OUT_OF_RETIRED)) {
            while (row.next()) {
                refuse(refusals, row, OF_RETIRED);
            }
        }
    }

    private static void refuse(Refusals refusals, ResultSet row, List<FieldError> errors) throws SQLException {
        refusals.add(row.getInt("row"), row.getString("source"), row.getString("id"), errors);
    }

    Counts counts() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BulkSql.COUNTS)) {
            row.next();
            return new Counts(
                    row.getLong("accepted"),
                    row.getLong("corrected"),
                    row.getLong("unchanged"),
                    row.getLong("unresolved"));
        }
    }

    /**
     * Stores the changed facts as their next versions and passes on what that does to cells.
     *
     * @return the recording they are marked with
     */
    long store(Cells cells, String by) throws SQLException {
        long recording = cells.recording(connection, by);
        try (PreparedStatement statement = connection.prepareStatement(BulkSql.STORE)) {
            statement.setLong(1, recording);
            statement.executeLargeUpdate();
        }
        cells.prepare(connection);
        try (Statement statement = connection.createStatement()) {
            statement.executeLargeUpdate(BulkSql.CELL_CHANGES);
            if (labelled || anyStored) {
                statement.executeLargeUpdate(BulkSql.LABELLED_CELL_CHANGES);
            }
        }
        MetricMonths.note(connection);
        cells.apply(connection, recording);
        return recording;
    }
}
