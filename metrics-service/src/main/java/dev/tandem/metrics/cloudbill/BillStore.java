package dev.tandem.metrics.cloudbill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Turns bills over from one import to the next, in sets, on one connection. */
final class BillStore {

    private static final String APPEAR = """
        INSERT INTO bill (id, issuer, billing_account, starts_on, ends_on, currency, rows, billed, effective)
        VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0) ON CONFLICT (id) DO NOTHING\
        """;

    /** Equal rows are told apart by their number among equals, so that none of them is taken for another. */
    private static final String COMPARE = """
        WITH before AS (
            SELECT digest, row_number() OVER (PARTITION BY digest) AS ordinal
            FROM bill_row WHERE bill_id = ? AND import_id = ?),
        after AS (
            SELECT digest, row_number() OVER (PARTITION BY digest) AS ordinal
            FROM bill_row WHERE bill_id = ? AND import_id = ?)
        SELECT count(*) FILTER (WHERE before.ordinal IS NULL) AS added,
            count(*) FILTER (WHERE after.ordinal IS NULL) AS removed
        FROM after FULL JOIN before ON before.digest = after.digest AND before.ordinal = after.ordinal\
        """;

    private static final String GROUP = """
        INSERT INTO bill_charge (bill_id, sub_account, service, resource, cost_centre, account, tags, rows, billed,
            effective)
        SELECT bill_id, sub_account, service, resource, cost_centre, account, tags, count(*), sum(billed),
            sum(effective)
        FROM bill_row WHERE bill_id = ? AND import_id = ?
        GROUP BY bill_id, sub_account, service, resource, cost_centre, account, tags\
        """;

    private static final String TURN_OVER = """
        UPDATE bill b SET import_id = ?, source = coalesce(?, source), metric_id = ?, cost = ?, ends_on = ?,
            (rows, billed, effective) = (
                SELECT coalesce(sum(c.rows), 0), coalesce(sum(c.billed), 0), coalesce(sum(c.effective), 0)
                FROM bill_charge c WHERE c.bill_id = b.id)
        WHERE b.id = ?\
        """;

    private static final int DEFINITION = 0x7461_0011;

    private final Connection connection;

    BillStore(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            // A million rows are sorted and grouped; compiling the plans would take longer than it saves.
            statement.execute("SET LOCAL work_mem = '64MB'");
            statement.execute("SET LOCAL jit = off");
        }
    }

    /** A bill as it is published so far; of one that is new all is null. */
    record Present(UUID importId, String source, UUID metricId, Cost cost) {}

    /** How many charges are in the one and not in the other. */
    record Difference(long added, long removed) {

        boolean isNone() {
            return added == 0 && removed == 0;
        }
    }

    /** Locks the bill until the end of the transaction; to be asked for in the order of ids. */
    Present lock(ImportedBill bill) throws SQLException {
        try (PreparedStatement appear = connection.prepareStatement(APPEAR)) {
            appear.setObject(1, bill.id());
            appear.setString(2, bill.issuer());
            appear.setString(3, bill.billingAccount());
            appear.setObject(4, bill.from());
            appear.setObject(5, bill.to());
            appear.setString(6, bill.currency());
            appear.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT import_id, source, metric_id, cost FROM bill WHERE id = ? FOR UPDATE")) {
            statement.setObject(1, bill.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String cost = row.getString("cost");
                return new Present(
                        row.getObject("import_id", UUID.class),
                        row.getString("source"),
                        row.getObject("metric_id", UUID.class),
                        cost == null ? null : Cost.valueOf(cost));
            }
        }
    }

    Difference compare(UUID bill, UUID before, UUID after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COMPARE)) {
            statement.setObject(1, bill);
            statement.setObject(2, before);
            statement.setObject(3, bill);
            statement.setObject(4, after);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Difference(row.getLong("added"), row.getLong("removed"));
            }
        }
    }

    /** Puts the import's charges in the place of those that are there. */
    void replace(StoredImport by, ImportedBill bill, UUID before, UUID metric) throws SQLException {
        if (before != null) {
            dropRows(bill.id(), before);
        }
        run("DELETE FROM bill_charge WHERE bill_id = ?", bill.id());
        run(GROUP, bill.id(), by.id());
        run(TURN_OVER, by.id(), by.source(), metric, by.cost().name(), bill.to(), bill.id());
    }

    void dropRows(UUID bill, UUID importId) throws SQLException {
        run("DELETE FROM bill_row WHERE bill_id = ? AND import_id = ?", bill, importId);
    }

    /**
     * Makes sure, until the end of the transaction, that the metric holds this cost and no other; to be called before bills
     * are locked.
     *
     * @param but bills that are about to be replaced
     * @return false when it has facts of the other cost
     */
    boolean holdCost(UUID metric, Cost cost, List<UUID> but) throws SQLException {
        run(
                "INSERT INTO bill_metric (metric_id, cost) VALUES (?, ?) ON CONFLICT (metric_id) DO NOTHING",
                metric,
                cost.name());
        if (costOf(metric, "FOR SHARE").equals(cost.name())
                || costOf(metric, "FOR UPDATE").equals(cost.name())) {
            return true;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT EXISTS (SELECT FROM bill WHERE metric_id = ? AND id <> ALL (?))")) {
            statement.setObject(1, metric);
            statement.setArray(2, connection.createArrayOf("uuid", but.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return false;
                }
            }
        }
        run("UPDATE bill_metric SET cost = ? WHERE metric_id = ?", cost.name(), metric);
        return true;
    }

    private String costOf(UUID metric, String lock) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT cost FROM bill_metric WHERE metric_id = ? " + lock)) {
            statement.setObject(1, metric);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Two first imports define one metric between them. */
    void lockDefinition() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + DEFINITION + ", 0)");
        }
    }

    private void run(String text, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeLargeUpdate();
        }
    }
}
