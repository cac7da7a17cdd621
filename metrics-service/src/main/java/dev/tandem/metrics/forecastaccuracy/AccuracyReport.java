package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.metrics.forecastaccuracy.StatedAmounts.Subject;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.GroupPath;
import dev.tandem.metrics.report.PlanLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Holds what was stated before a month against what was measured in it: month by month, initiative by initiative, CAPEX,
 * OPEX, other cost and benefit each by itself.
 *
 * @param months the months that are over, in order
 * @param stated the amounts of the versions in {@link #wanted}
 * @param actual the measured amounts of the months, by initiative
 */
record AccuracyReport(
        KnownThen known,
        List<YearMonth> months,
        Map<Statement.Key, StatedAmounts> stated,
        Map<UUID, StatedAmounts> actual) {

    /** How many months ahead; one is said when the month begins. */
    static final List<Integer> HORIZONS = List.of(1, 3, 6, 12);

    /** Why there are no figures. */
    enum NoAccuracy {
        NOTHING_STATED,
        NOT_MEASURED,
        NOTHING_ACTUAL
    }

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows, List<Row> total) {}

    /** Cost or benefit of one group. */
    record Row(Group group, PlanLine.Kind kind, List<Figures> figures) {}

    /**
     * How near one series came from one distance.
     *
     * @param unmeasured initiatives that state amounts and have none measured at all, which are in no figure
     */
    record Figures(Statement.Series series, int monthsAhead, Accuracy accuracy, int unmeasured) {

        /** Null when there are figures. */
        NoAccuracy reason() {
            if (accuracy.wape() != null) {
                return null;
            }
            return accuracy.months() > 0
                    ? NoAccuracy.NOTHING_ACTUAL
                    : unmeasured > 0 ? NoAccuracy.NOT_MEASURED : NoAccuracy.NOTHING_STATED;
        }
    }

    private record Distance(Statement.Series series, int monthsAhead) {}

    private record RowKey(GroupPath path, PlanLine.Kind kind) {
        private static final Comparator<RowKey> ORDER =
                Comparator.comparing(RowKey::path).thenComparing(RowKey::kind);
    }

    private static final class Tally {
        private final Accuracy accuracy = new Accuracy();
        private final Set<UUID> unmeasured = new HashSet<>();
    }

    private static final GroupPath EVERYTHING = GroupPath.of(Group.none("Everything"));

    /** The month before which it had to be known. */
    static YearMonth deadline(YearMonth month, int monthsAhead) {
        return month.minusMonths(monthsAhead - 1L);
    }

    /** The versions that held before any of the months, from any distance. */
    static Set<Statement.Key> wanted(KnownThen known, List<YearMonth> months, Collection<UUID> initiatives) {
        Set<Statement.Key> wanted = new HashSet<>();
        for (UUID id : initiatives) {
            for (YearMonth month : months) {
                for (Statement.Series series : Statement.Series.values()) {
                    HORIZONS.forEach(ahead -> known.before(deadline(month, ahead), id, series)
                            .ifPresent(statement -> wanted.add(statement.key())));
                }
            }
        }
        return wanted;
    }

    /** One block per currency that something was stated in. */
    List<Block> blocks(Collection<UUID> initiatives, Function<UUID, GroupPath> groupOf) {
        Map<String, Map<RowKey, Map<Distance, Tally>>> rows = new TreeMap<>();
        Map<String, Map<RowKey, Map<Distance, Tally>>> totals = new TreeMap<>();
        for (UUID id : initiatives) {
            List<GroupPath> groups = groupOf.apply(id).upwards().toList();
            for (YearMonth month : months) {
                for (Statement.Series series : Statement.Series.values()) {
                    for (int ahead : HORIZONS) {
                        StatedAmounts then = known.before(deadline(month, ahead), id, series)
                                .map(statement -> stated.getOrDefault(statement.key(), StatedAmounts.NONE))
                                .orElse(StatedAmounts.NONE);
                        for (Subject subject : then.subjects()) {
                            Distance distance = new Distance(series, ahead);
                            count(id, subject, month, then, tallies(rows, groups, subject, distance));
                            count(id, subject, month, then, tallies(totals, List.of(EVERYTHING), subject, distance));
                        }
                    }
                }
            }
        }
        return rows.entrySet().stream()
                .map(block -> new Block(block.getKey(), rows(block.getValue()), rows(totals.get(block.getKey()))))
                .toList();
    }

    private static List<Tally> tallies(
            Map<String, Map<RowKey, Map<Distance, Tally>>> blocks,
            List<GroupPath> groups,
            Subject subject,
            Distance distance) {
        Map<RowKey, Map<Distance, Tally>> rows =
                blocks.computeIfAbsent(subject.currency(), currency -> new TreeMap<>(RowKey.ORDER));
        return groups.stream()
                .map(path -> rows.computeIfAbsent(new RowKey(path, subject.kind()), key -> new HashMap<>())
                        .computeIfAbsent(distance, key -> new Tally()))
                .toList();
    }

    /** A version expects nothing in the months that its lines leave out; of what it has no lines at all it says nothing. */
    private void count(UUID id, Subject subject, YearMonth month, StatedAmounts then, List<Tally> tallies) {
        StatedAmounts measured = actual.getOrDefault(id, StatedAmounts.NONE);
        BigDecimal expected = then.of(subject, month);
        BigDecimal came = measured.of(subject, month);
        if (expected.signum() == 0 && came.signum() == 0) {
            return;
        }
        boolean judged = measured.subjects().contains(subject);
        for (Tally tally : tallies) {
            if (judged) {
                tally.accuracy.add(expected, came);
            } else {
                tally.unmeasured.add(id);
            }
        }
    }

    private static List<Row> rows(Map<RowKey, Map<Distance, Tally>> rows) {
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey().path().last(), row.getKey().kind(), figures(row.getValue())))
                .toList();
    }

    private static List<Figures> figures(Map<Distance, Tally> tallies) {
        List<Figures> figures = new ArrayList<>();
        for (Statement.Series series : Statement.Series.values()) {
            for (int ahead : HORIZONS) {
                Tally tally = tallies.getOrDefault(new Distance(series, ahead), new Tally());
                figures.add(new Figures(series, ahead, tally.accuracy, tally.unmeasured.size()));
            }
        }
        return figures;
    }
}
