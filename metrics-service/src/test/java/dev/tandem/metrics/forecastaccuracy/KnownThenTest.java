package dev.tandem.metrics.forecastaccuracy;

import static dev.tandem.metrics.forecastaccuracy.Statement.Series.FORECAST;
import static dev.tandem.metrics.forecastaccuracy.Statement.Series.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownThenTest {

    private static final UUID SHOP = new UUID(1, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final List<Statement> ALL = List.of(
            statement(FORECAST, 1, "2026-01-31", "2026-01-31T22:59:59Z"),
            statement(FORECAST, 2, "2026-03-31", "2026-04-02T08:00:00Z"),
            statement(FORECAST, 3, "2026-02-28", "2026-05-05T08:00:00Z"),
            statement(FORECAST, 4, "2026-03-31", "2026-05-31T22:00:00Z"),
            statement(PLAN, 1, "2026-02-20", "2026-02-20T08:00:00Z"),
            statement(PLAN, 2, "2025-12-01", "2026-03-20T08:00:00Z"));

    private static Statement statement(Statement.Series series, int version, String statedOn, String recordedAt) {
        return new Statement(
                new Statement.Key(SHOP, series, version), LocalDate.parse(statedOn), Instant.parse(recordedAt));
    }

    /** Months begin in Berlin: version 4 was recorded when June had begun there, version 1 a second before February. */
    @ParameterizedTest
    @CsvSource({
        "RECORDED, 2026-01, -, -",
        "RECORDED, 2026-02, 1, -",
        "RECORDED, 2026-03, 1, 1",
        "RECORDED, 2026-04, 1, 2",
        "RECORDED, 2026-05, 2, 2",
        "RECORDED, 2026-06, 2, 2",
        "RECORDED, 2026-07, 4, 2",
        "STATED,   2026-01, -, 2",
        "STATED,   2026-02, 1, 2",
        "STATED,   2026-03, 3, 2",
        "STATED,   2026-04, 4, 2"
    })
    void theViewOfTheNewestDayThatWasKnownBeforeTheMonthHolds(
            Basis basis, YearMonth month, String forecast, String plan) {
        KnownThen known = new KnownThen(ALL, basis, BERLIN);

        assertEquals(forecast, version(known.before(month, SHOP, FORECAST)));
        assertEquals(plan, version(known.before(month, SHOP, PLAN)));
    }

    private static String version(Optional<Statement> statement) {
        return statement.map(known -> String.valueOf(known.key().version())).orElse("-");
    }

    @Test
    void whatWasRecordedLaterChangesNothingOfWhatWasKnownThen() {
        Random random = new Random(66);
        for (int round = 0; round < 300; round++) {
            List<Statement> all = new ArrayList<>();
            for (int version = 1; version <= 1 + random.nextInt(8); version++) {
                all.add(statement(
                        random.nextBoolean() ? PLAN : FORECAST,
                        version,
                        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)).toString(),
                        Instant.parse("2025-01-01T00:00:00Z")
                                .plusSeconds(random.nextInt(40_000_000))
                                .toString()));
            }
            YearMonth month = YearMonth.of(2025, 1).plusMonths(random.nextInt(16));
            Instant begins = month.atDay(1).atStartOfDay(BERLIN).toInstant();
            List<Statement> then = all.stream()
                    .filter(statement -> statement.recordedAt().isBefore(begins))
                    .toList();
            for (Statement.Series series : Statement.Series.values()) {
                Optional<Statement> held = new KnownThen(all, Basis.RECORDED, BERLIN).before(month, SHOP, series);

                assertEquals(new KnownThen(then, Basis.RECORDED, BERLIN).before(month, SHOP, series), held);
                assertEquals(then.stream().anyMatch(statement -> statement.key().series() == series), held.isPresent());
                held.ifPresent(statement -> assertEquals(
                        true, then.stream().noneMatch(other -> newer(other, statement)), "nothing newer was known"));
            }
        }
    }

    private static boolean newer(Statement other, Statement than) {
        boolean sameSeries = other.key().series() == than.key().series();
        return sameSeries
                && (than.key().series() == PLAN
                        ? other.key().version() > than.key().version()
                        : other.statedOn().isAfter(than.statedOn()));
    }

    @Test
    void distancesAreMonthsAheadOfTheMonthsEnd() {
        assertEquals(YearMonth.of(2026, 6), AccuracyReport.deadline(YearMonth.of(2026, 6), 1));
        assertEquals(YearMonth.of(2026, 4), AccuracyReport.deadline(YearMonth.of(2026, 6), 3));
        assertEquals(YearMonth.of(2025, 7), AccuracyReport.deadline(YearMonth.of(2026, 6), 12));
        assertEquals(Optional.of(YearMonth.of(2026, 2)), new KnownThen(ALL, Basis.RECORDED, BERLIN).first());
        assertEquals(Optional.empty(), new KnownThen(List.of(), Basis.STATED, BERLIN).first());
        assertEquals(
                Optional.empty(),
                new KnownThen(ALL, Basis.STATED, BERLIN).before(YearMonth.of(2030, 1), new UUID(1, 2), PLAN));
    }
}
