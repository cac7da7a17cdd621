package dev.tandem.metrics.cell;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps, of KPIs that add up, the parts of cells whose facts name a channel or a campaign. Who changes such facts writes what
 * that adds and takes away into the temporary table {@code labelled_cell_change}; it is applied with the cells.
 */
public final class LabelledCells {

    /** What one transaction adds; {@code total} and {@code count} may be negative. */
    private static final String CHANGE_TABLE = """
        CREATE TEMP TABLE IF NOT EXISTS labelled_cell_change (
            metric_id     uuid NOT NULL,
            initiative_id uuid NOT NULL,
            month         date NOT NULL,
            channel       text COLLATE "C",
            campaign      text COLLATE "C",
            total         numeric NOT NULL,
            count         bigint NOT NULL
        ) ON COMMIT DELETE ROWS\
        """;

    /** Whether labels, in the column given, name a channel or a campaign. */
    private static final String LABELLED = "jsonb_exists_any(%s, ARRAY['channel', 'campaign'])";

    /** To be followed by the rows: metric, initiative, starts_on, labels, value and 1 or -1. */
    private static final String ADD = """
        INSERT INTO labelled_cell_change (metric_id, initiative_id, month, channel, campaign, total, count)
        SELECT d.metric_id, d.initiative_id, date_trunc('month', d.starts_on)::date,
            (d.labels ->> 'channel') COLLATE "C", (d.labels ->> 'campaign') COLLATE "C", sum(d.value), sum(d.n)
        FROM (%s) d
        JOIN metric m ON m.id = d.metric_id AND m.kind = 'KPI' AND m.aggregation = 'SUM'
        GROUP BY 1, 2, 3, 4, 5
        HAVING sum(d.value) <> 0 OR sum(d.n) <> 0\
        """;

    /** In the order of the keys, after all cells, so that two writers never wait for each other in a circle. */
    private static final String APPLY = """
        WITH change AS MATERIALIZED (SELECT * FROM labelled_cell_change),
        kept AS (
            INSERT INTO labelled_cell AS c (metric_id, initiative_id, month, channel, campaign, total, count)
            SELECT * FROM change ORDER BY metric_id, initiative_id, month, channel, campaign
            ON CONFLICT ON CONSTRAINT labelled_cell_key DO UPDATE SET
                total = c.total + excluded.total, count = c.count + excluded.count
            RETURNING c.id, c.metric_id, c.initiative_id, c.month, c.channel, c.campaign)
        INSERT INTO labelled_cell_delta (cell_id, recording, total, count)
        SELECT kept.id, ?, change.total, change.count
        FROM kept JOIN change ON change.metric_id = kept.metric_id
            AND change.initiative_id = kept.initiative_id AND change.month = kept.month
            AND change.channel IS NOT DISTINCT FROM kept.channel
            AND change.campaign IS NOT DISTINCT FROM kept.campaign\
        """;

    private LabelledCells() {}

    /** A condition that holds for labels with a channel or a campaign. */
    public static String labelled(String column) {
        return LABELLED.formatted(column);
    }

    /** The statement that notes what facts add; to be sent once in a transaction. */
    public static String adding(String facts) {
        return ADD.formatted(facts);
    }

    static void prepare(Statement statement) throws SQLException {
        statement.execute(CHANGE_TABLE);
    }

    static void apply(Connection connection, long recording) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPLY)) {
            statement.setLong(1, recording);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM labelled_cell_change");
        }
    }
}
