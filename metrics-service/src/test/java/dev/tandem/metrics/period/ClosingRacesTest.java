package dev.tandem.metrics.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written at the moment a period closes, nothing comes in after the closing has answered. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ClosingRacesTest {

    private static final int WRITERS = 3;
    private static final int BULKS = 12;
    private static final int ROWS = 40;

    @Inject
    DataSource database;

    private final Facts facts = new Facts();

    @ParameterizedTest
    @ValueSource(strings = {"1961-01", "1961-02", "1961-03", "1961-04"})
    void whatIsInWhenTheClosingAnswersIsAllThereEverIs(String month) throws Exception {
        String cost = facts.metric("COST", "SUM");
        CountDownLatch begun = new CountDownLatch(WRITERS);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Long>> accepted = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                accepted.add(writers.submit(() -> write(cost, month, number, begun)));
            }
            begun.await();
            ClosedPeriods.close(month);
            long atTheAnswer = stored();

            long sum = 0;
            for (Future<Long> one : accepted) {
                sum += one.get();
            }
            assertEquals(atTheAnswer, stored());
            assertEquals(atTheAnswer, sum);
            assertTrue(sum < (long) WRITERS * BULKS * ROWS, "the period closed after everything was written");
        } finally {
            writers.shutdownNow();
        }
    }

    private long write(String cost, String month, int writer, CountDownLatch begun) {
        long accepted = 0;
        for (int bulk = 0; bulk < BULKS; bulk++) {
            String[] rows = new String[ROWS];
            for (int row = 0; row < ROWS; row++) {
                rows[row] =
                        facts.row(writer + "-" + bulk + "-" + row, cost, month + "-15", "1", "\"currency\": \"EUR\"");
            }
            accepted += facts.record(rows).getLong("accepted");
            begun.countDown();
        }
        return accepted;
    }

    private long stored() {
        return new StoredCells(database).number("SELECT count(*) FROM measurement WHERE source = ?", facts.source);
    }
}
