package dev.tandem.metrics.period;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The months that one transaction writes to, and which of them are closed. Who writes holds its months shared until it
 * commits; who closes one holds it alone. So a write under way is either committed before the month closes, or sees that it
 * is closed: nothing slips in after the answer of the closing. Writes never wait for each other here.
 *
 * <p>To be asked when everything else was read and compared: after sources are locked and before cells are.
 */
public final class ClosedMonths {

    private static final int LOCK = 0x7461_0005;
    private static final int MONTHS = 12;

    /** A transaction needs a bounded number of locks; months this far apart only wait for each other. */
    private static final int FOLDS = 480;

    private final BitSet months = new BitSet();

    public void add(YearMonth month) {
        add(month.getYear(), month.getMonthValue());
    }

    /** Adds the month of a day that is written {@code 2026-03-31}. Written for millions of rows. */
    public void addMonthOf(String day) {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            year = year * 10 + day.charAt(i) - '0';
        }
        add(year, (day.charAt(5) - '0') * 10 + day.charAt(6) - '0');
    }

    private void add(int year, int month) {
        months.set(year * MONTHS + month - 1);
    }

    /** Holds all months added, shared, and gives those that are closed. */
    public SortedSet<YearMonth> holdAndFindClosed(Connection connection) throws SQLException {
        SortedSet<YearMonth> closed = new TreeSet<>();
        if (months.isEmpty()) {
            return closed;
        }
        take(connection, "pg_advisory_xact_lock_shared", months.stream());
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT month FROM closed_month WHERE month = ANY (?)")) {
            Object[] firstDays =
                    months.stream().mapToObj(ClosedMonths::firstDay).toArray();
            statement.setArray(1, connection.createArrayOf("date", firstDays));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    closed.add(YearMonth.from(row.getObject(1, LocalDate.class)));
                }
            }
        }
        return closed;
    }

    /** Waits until nobody who began before writes to the month, and keeps others from beginning. */
    static void holdAlone(Connection connection, YearMonth month) throws SQLException {
        take(connection, "pg_advisory_xact_lock", IntStream.of(month.getYear() * MONTHS + month.getMonthValue() - 1));
    }

    private static void take(Connection connection, String function, IntStream months) throws SQLException {
        String inOrder = "SELECT " + function + "(?, fold) FROM (SELECT unnest(?::int[]) AS fold ORDER BY 1) f";
        try (PreparedStatement statement = connection.prepareStatement(inOrder)) {
            statement.setInt(1, LOCK);
            Object[] folds =
                    months.map(month -> month % FOLDS).distinct().boxed().toArray();
            statement.setArray(2, connection.createArrayOf("int4", folds));
            statement.execute();
        }
    }

    private static LocalDate firstDay(int month) {
        return LocalDate.of(month / MONTHS, month % MONTHS + 1, 1);
    }
}
