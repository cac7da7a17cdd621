package dev.tandem.journal.position;

import dev.tandem.journal.JournalFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Knows which events of other services this one has heard. */
@ApplicationScoped
public class Positions {

    private static final String MISSING = """
            select exists (
                select 1 from unnest(?::text[], ?::uuid[], ?::bigint[]) as wanted (aggregate, id, sequence)
                where not exists (
                    select 1 from projection_guard g
                    where g.producer = ? and g.aggregate = wanted.aggregate and g.aggregate_id = wanted.id
                        and g.sequence >= wanted.sequence))
            """;

    private final DataSource database;

    @Inject
    Positions(DataSource database) {
        this.database = database;
    }

    /** Whether all these events of the producer, or newer ones of the same aggregates, are applied here. */
    public boolean reached(String producer, List<Position> positions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MISSING)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", positions.stream().map(Position::aggregate).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", positions.stream().map(Position::id).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", positions.stream().map(Position::sequence).toArray()));
            statement.setString(4, producer);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && !row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new JournalFailure("The positions could not be read", failed);
        }
    }
}
