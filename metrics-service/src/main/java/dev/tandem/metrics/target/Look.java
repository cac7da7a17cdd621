package dev.tandem.metrics.target;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A target that is looked at: its promise, the figure of its metric, and what was told of it so far.
 *
 * @param actual null when nothing was measured
 * @param sequence of the last event, 0 before the first
 */
record Look(
        UUID id,
        UUID objectiveId,
        UUID metricId,
        String metricKey,
        String currency,
        Promise promise,
        Set<String> owners,
        BigDecimal actual,
        long sequence,
        Told told) {

    static Look read(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("id", UUID.class),
                row.getObject("objective_id", UUID.class),
                row.getObject("metric_id", UUID.class),
                row.getString("metric_key"),
                row.getString("currency"),
                new Promise(
                        row.getInt("promise"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("goal"),
                        row.getBoolean("only_rises"),
                        row.getObject("due_on", LocalDate.class)),
                owners(row.getArray("owners")),
                row.getBigDecimal("actual"),
                row.getLong("sequence"),
                told(row));
    }

    private static Told told(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        if (standing == null) {
            return Told.NOTHING;
        }
        return new Told(
                new Measured(
                        row.getInt("told_promise"),
                        row.getBigDecimal("told_actual"),
                        row.getBigDecimal("progress"),
                        Standing.valueOf(standing)),
                row.getBoolean("reached_told"),
                row.getBoolean("missed_told"),
                row.getBoolean("back_told"));
    }

    private static Set<String> owners(Array owners) throws SQLException {
        return owners == null ? Set.of() : Set.of((String[]) owners.getArray());
    }

    /** The next event of the target. */
    TargetProgressEvent event(Measured now, Told.News news) {
        TargetProgressState before = sequence == 0 ? null : state(told.measured());
        TargetProgressState after = state(now);
        return switch (news) {
            case PROGRESSED -> new TargetProgressEvent.Progressed(before, after, sequence + 1, owners);
            case REACHED -> new TargetProgressEvent.Reached(before, after, sequence + 1, owners);
            case MISSED -> new TargetProgressEvent.Missed(before, after, sequence + 1, owners);
            case BACK_ON_TRACK -> new TargetProgressEvent.BackOnTrack(before, after, sequence + 1, owners);
        };
    }

    /** What stays told where there is no news: the last event's figure, so that the next one can say what changed. */
    Told unchanged(Measured now) {
        return told.measured() == null ? new Told(now, false, false, false) : told;
    }

    private TargetProgressState state(Measured measured) {
        return new TargetProgressState(
                id,
                objectiveId,
                metricId,
                metricKey,
                currency,
                measured.promise(),
                promise.dueOn(),
                plain(measured.actual()),
                plain(measured.progress()),
                measured.standing());
    }

    private static String plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
