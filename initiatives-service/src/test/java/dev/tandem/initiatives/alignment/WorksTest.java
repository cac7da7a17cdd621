package dev.tandem.initiatives.alignment;

import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class WorksTest {

    private static final String CELL = """
        INSERT INTO actual_cell (id, metric_id, metric_key, kind, initiative_id, month, currency, value)
        VALUES (gen_random_uuid(), gen_random_uuid(), 'people', 'COST', '%s', '2026-01', '%s', %d)\
        """;
    private static final String PLAN = """
        INSERT INTO plan (initiative_id, version, current_version, current_author, current_lines, baseline_version,
            baseline_lines, latest_version, updated_at)
        VALUES ('%1$s', 1, 1, 'a', '[]', 1, '[{"kind": "COST", "amount": {"amount": "%2$d.50", "currency": "EUR"}}]', 1, now())
        ON CONFLICT (initiative_id) DO UPDATE SET baseline_version = 1, baseline_lines = excluded.baseline_lines\
        """;
    private static final String CHECK_IN = """
        INSERT INTO check_in_standing (id, initiative_id, side, version, latest, latest_on, overdue)
        VALUES (gen_random_uuid(), '%1$s', '%2$s', 1, '{"confidence": {"scope": "%3$s"}}', current_date - %4$d, false)
        ON CONFLICT (initiative_id, side) DO UPDATE SET latest = excluded.latest, latest_on = excluded.latest_on\
        """;

    @Inject
    Works works;

    @Inject
    AlignmentRepository repository;

    @Inject
    Session session;

    @Inject
    DataSource database;

    @Test
    void whatIsReadSinceThenMakesWhatAFullReadingFinds() {
        Random random = new Random(46);
        String node = node("Read again", null);
        List<String> ids = new ArrayList<>();
        Works.Known known = after(Works.NOTHING);
        try {
            for (int round = 0; round < 60; round++) {
                if (round % 10 == 0) {
                    ids.add(initiative("Read again", node));
                }
                write(change(random, ids.get(random.nextInt(ids.size()))));
                Works.Known before = known;
                known = after(known);
                assertEquals(after(Works.NOTHING).rows(), known.rows(), "round " + round);
                assertNotEquals(before.rows(), known.rows(), "round " + round);
            }
        } finally {
            putBack(ids);
        }
    }

    @Test
    void whatWasNotCommittedThenIsReadLater() throws SQLException {
        String node = node("Slow", null);
        String slow = initiative("Slow", node);
        String quick = initiative("Quick", node);
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(PLAN.formatted(slow, 5));
            writer.setSavepoint();
            statement.execute(
                    "UPDATE initiative SET status = 'LIVE', business_owner = 'late' WHERE id = '" + slow + "'");
            write(PLAN.formatted(quick, 6));
            write("UPDATE initiative SET status = 'LIVE' WHERE id = '" + quick + "'");
            Works.Known during = after(Works.NOTHING);
            assertEquals(1, during.rows().get(UUID.fromString(quick)).planned().size());
            assertEquals(0, during.rows().get(UUID.fromString(slow)).planned().size());
            write(CELL.formatted(quick, "EUR", 7));
            Works.Known still = after(during);
            assertEquals(0, still.rows().get(UUID.fromString(slow)).planned().size());
            writer.commit();
            Works.Known afterwards = after(still);
            assertEquals(
                    1, afterwards.rows().get(UUID.fromString(slow)).planned().size());
            assertEquals(after(Works.NOTHING).rows(), afterwards.rows());
            assertEquals(afterwards.rows(), after(during).rows());
        } finally {
            putBack(List.of(slow, quick));
        }
    }

    /** What was written past the rules would be in the way of others. */
    private void putBack(List<String> ids) {
        String these = "('" + String.join("', '", ids) + "')";
        for (String table : List.of("actual_cell", "measured_cost", "check_in_standing", "plan")) {
            write("DELETE FROM " + table + " WHERE initiative_id IN " + these);
        }
        write("UPDATE initiative SET status = 'PROPOSED', journey_stage = NULL, business_owner = NULL WHERE id IN "
                + these);
    }

    private static String change(Random random, String id) {
        int some = random.nextInt(1_000_000);
        String side = random.nextBoolean() ? "BUSINESS" : "TECHNOLOGY";
        return switch (random.nextInt(6)) {
            case 0 -> "UPDATE initiative SET journey_stage = 'S%d' WHERE id = '%s'".formatted(some, id);
            case 1 ->
                PLAN.formatted(id, some) + "; UPDATE initiative SET status = 'LIVE', journey_stage = 'P" + some
                        + "' WHERE id = '" + id + "'";
            case 2 -> CELL.formatted(id, random.nextBoolean() ? "EUR" : "USD", some + 1);
            case 3 ->
                CELL.formatted(id, "GBP", 1) + "; UPDATE actual_cell SET value = value + 1 WHERE initiative_id = '" + id
                        + "'";
            case 4 ->
                CHECK_IN.formatted(id, side, "RED", random.nextInt(10_000))
                        + "; UPDATE initiative SET status = 'IN_PROGRESS', journey_stage = 'C%d' WHERE id = '%s'"
                                .formatted(some, id);
            default ->
                CELL.formatted(id, "CHF", 1) + "; DELETE FROM check_in_standing WHERE initiative_id = '" + id
                        + "'; DELETE FROM measured_cost WHERE initiative_id = '" + id + "'; "
                        + CELL.formatted(id, "SEK", some + 1);
        };
    }

    private Works.Known after(Works.Known known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            repository.readAtOneInstant();
            return works.after(known);
        });
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }));
    }
}
