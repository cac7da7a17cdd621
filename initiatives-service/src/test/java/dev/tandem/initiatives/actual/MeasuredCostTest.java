package dev.tandem.initiatives.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of the measured cost of an initiative, against the cells that it is the sum of. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class MeasuredCostTest {

    private static final int STEPS = 300;

    /** In one and not in the other; numbers of any scale are equal. */
    private static final String DIFFERENT = """
        WITH summed AS (
            SELECT initiative_id, currency, count(*) AS cells, sum(value) AS value FROM actual_cell
            WHERE kind = 'COST' AND value IS NOT NULL AND currency IS NOT NULL
            GROUP BY initiative_id, currency)
        SELECT count(*) FROM summed s FULL JOIN (SELECT * FROM measured_cost WHERE cells > 0) m
            ON m.initiative_id = s.initiative_id AND m.currency = s.currency
        WHERE s.cells IS DISTINCT FROM m.cells OR s.value IS DISTINCT FROM m.value\
        """;

    @Inject
    ActualCells cells;

    @Inject
    Session session;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsTheSumOfTheCellsWhateverIsHeardOfThem(long seed) {
        Random random = new Random(seed);
        List<UUID> initiatives = ids(random, 3);
        List<UUID> ids = ids(random, 12);
        for (int step = 0; step < STEPS; step++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(10) == 0) {
                QuarkusTransaction.requiringNew()
                        .run(() -> session.createNativeMutationQuery("DELETE FROM actual_cell WHERE id = :id")
                                .setParameter("id", id)
                                .executeUpdate());
            } else {
                CellState heard = cell(random, initiatives.get(random.nextInt(initiatives.size())));
                QuarkusTransaction.requiringNew().run(() -> cells.store(id, heard));
            }
            if (step % 20 == 0) {
                assertEquals(0, different(), "step " + step);
            }
        }
        assertEquals(0, different());
    }

    private static List<UUID> ids(Random random, int count) {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }

    private static CellState cell(Random random, UUID initiative) {
        boolean cost = random.nextInt(4) > 0;
        return new CellState(
                new UUID(1, 1),
                "people",
                cost ? ActualCell.Kind.COST : ActualCell.Kind.KPI,
                cost ? ActualCell.ExpenseType.OPEX : null,
                initiative,
                "2026-0" + (1 + random.nextInt(9)),
                cost ? List.of("EUR", "USD").get(random.nextInt(2)) : null,
                BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, random.nextInt(6)),
                random.nextInt(5) == 0 ? 0L : 1L,
                null,
                CellState.Aggregation.SUM);
    }

    private long different() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(DIFFERENT, Long.class).getSingleResult());
    }
}
