package dev.tandem.metrics.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.Journal;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From facts over HTTP and targets over Kafka to what is told of them. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class CountingTest {

    private static final String MIDDLE_OF_2026 = "2026-06-15T12:00:00Z";

    @Inject
    Sql sql;

    @Inject
    Journal journal;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void aSumCountsEveryFactOfTheWindowWhicheverInitiativeItIsOfAndOfNone() {
        String orders = facts.metric("KPI", "SUM");
        String known = "\"initiative\": \"" + facts.initiative(initiatives, "A") + "\"";
        facts.record(
                facts.row("1", orders, "2026-01-31", "10", known),
                facts.row("2", orders, "2026-02-01", "20", ""),
                facts.row("3", orders, "2026-02-28", "5", "\"initiative\": \"ext:nobody:UNKNOWN\""),
                facts.row("4", orders, "2025-12-31", "1000", ""),
                facts.row("5", orders, "2027-01-01", "1000", ""));
        UUID target = target(orders, "MAXIMISE", "0", "100", "WINDOW", "2026-01-15", "2026-12-31");
        count(MIDDLE_OF_2026);
        assertEquals(List.of("progressed 35 35 OPEN"), told(target));

        facts.record(
                facts.row("2", orders, "2026-02-01", "64.96", ""), facts.row("1", orders, "2026-01-31", "30", known));
        count(MIDDLE_OF_2026);
        facts.record(facts.row("3", orders, "2026-02-28", "5.01", "\"initiative\": \"ext:nobody:UNKNOWN\""));
        count(MIDDLE_OF_2026);
        facts.record(facts.row("3", orders, "2026-02-28", "5.04", "\"initiative\": \"ext:nobody:UNKNOWN\""));
        count(MIDDLE_OF_2026);

        assertEquals(
                List.of("progressed 35 35 OPEN", "progressed 99.96 99.9 OPEN", "reached 100 100 REACHED"),
                told(target));
    }

    @Test
    void factsThatFindTheirInitiativeLaterAreCountedOnce() {
        String orders = facts.metric("KPI", "SUM");
        UUID target = target(orders, "MAXIMISE", "0", "100", "WINDOW", null, "2026-12-31");
        facts.record(facts.row("1", orders, "2026-01-31", "40", "\"initiative\": \"ext:" + facts.source + ":LATER\""));
        count(MIDDLE_OF_2026);

        facts.initiative(initiatives, "LATER");
        count(MIDDLE_OF_2026);
        facts.record(facts.row("2", orders, "2026-01-31", "1", ""));
        count(MIDDLE_OF_2026);

        assertEquals(List.of("progressed 40 40 OPEN", "progressed 41 41 OPEN"), told(target));
    }

    @Test
    void anAverageIsThatOfAllFactsAndALastTheLatestOfThem() {
        String rating = facts.metric("KPI", "AVERAGE");
        String subscribers = facts.metric("KPI", "LAST");
        UUID mean = target(rating, "MAXIMISE", "3", "5", "WINDOW", null, "2026-12-31");
        UUID latest = target(subscribers, "MAXIMISE", "0", "200", "WINDOW", null, "2026-06-30");
        facts.record(
                facts.row("1", rating, "2026-01-31", "4", ""),
                facts.row("2", rating, "2026-03-31", "4", ""),
                facts.row("3", rating, "2026-03-31", "5", ""),
                facts.row("4", subscribers, "2026-02-28", "90", ""),
                facts.row("5", subscribers, "2026-01-31", "70", ""),
                facts.row("6", subscribers, "2026-07-01", "500", ""));
        count(MIDDLE_OF_2026);
        assertEquals(List.of("progressed 4.3333333333333333 66.6 OPEN"), told(mean));
        assertEquals(List.of("progressed 90 45 OPEN"), told(latest));

        facts.record(facts.row("4", subscribers, "2026-02-28", null, ""));
        count(MIDDLE_OF_2026);
        facts.record(facts.row("5", subscribers, "2026-01-31", null, ""));
        count(MIDDLE_OF_2026);
        assertEquals(List.of("progressed 90 45 OPEN", "progressed 70 35 OPEN", "progressed - - OPEN"), told(latest));
    }

    @Test
    void moneyCountsInTheCurrencyOfTheTarget() {
        String bill = facts.metric("COST", "SUM");
        UUID target = target(bill, "MINIMISE", "52000", "39000", "LATEST_MONTH", null, "2026-12-31", "currency", "EUR");
        facts.record(
                facts.row("1", bill, "2026-04-30", "52000", "\"currency\": \"EUR\""),
                facts.row("2", bill, "2026-05-31", "45500", "\"currency\": \"EUR\""),
                facts.row("3", bill, "2026-05-31", "999", "\"currency\": \"USD\""),
                facts.row("4", bill, "2026-06-10", "1", "\"currency\": \"EUR\""));
        count(MIDDLE_OF_2026);
        assertEquals(List.of("progressed 45500 50 OPEN"), told(target), "June is not over");
        assertEquals(List.of("MONEY bo-1,to-1"), access(target));

        count("2026-07-01T10:00:00Z");
        assertEquals(List.of("progressed 45500 50 OPEN", "reached 1 399.9 REACHED"), told(target));
    }

    @Test
    void theClockTellsAMissedTargetOnceAndMoreTimeBringsItBack() {
        String orders = facts.metric("KPI", "SUM");
        UUID target = target(orders, "MAXIMISE", "0", "100", "WINDOW", null, "2026-06-30");
        facts.record(facts.row("1", orders, "2026-01-31", "40", ""));
        count(MIDDLE_OF_2026);
        count("2026-06-30T10:00:00Z");
        assertEquals(List.of("progressed 40 40 OPEN"), told(target));

        count("2026-07-01T10:00:00Z");
        count("2026-07-01T10:00:01Z");
        count("2026-08-01T10:00:00Z");
        assertEquals(List.of("progressed 40 40 OPEN", "missed 40 40 MISSED"), told(target));

        retell(target, orders, 2, "MAXIMISE", "0", "80", "WINDOW", null, "2026-12-31");
        count("2026-08-01T10:00:00Z");
        facts.record(facts.row("2", orders, "2026-08-01", "40", ""));
        count("2026-08-01T10:00:00Z");
        assertEquals(
                List.of(
                        "progressed 40 40 OPEN",
                        "missed 40 40 MISSED",
                        "back-on-track 40 50 OPEN",
                        "reached 80 100 REACHED"),
                told(target));
    }

    @Test
    void aRetiredTargetIsNoLongerLookedAt() {
        String orders = facts.metric("KPI", "SUM");
        UUID target = target(orders, "MAXIMISE", "0", "100", "WINDOW", null, "2026-06-30");
        retell(target, orders, 1, "MAXIMISE", "0", "100", "WINDOW", null, "2026-06-30", "retired", true);
        facts.record(facts.row("1", orders, "2026-01-31", "40", ""));

        count("2026-07-01T10:00:00Z");

        assertEquals(List.of(), told(target));
    }

    @Test
    void monthsOfMetricsAreWhatTheLatestVersionsOfTheirFactsAddUpTo() {
        String orders = facts.metric("KPI", "SUM");
        String revenue = facts.metric("REVENUE", "SUM");
        facts.record(
                facts.row("1", orders, "2026-01-31", "40", ""),
                facts.row("2", revenue, "2026-01-31", "40", "\"currency\": \"EUR\""),
                facts.row("3", revenue, "2026-02-28", "7.000000000000000001", "\"currency\": \"USD\""));
        facts.record(
                facts.row("1", orders, "2026-03-31", "41", ""),
                facts.row("2", revenue, "2026-01-31", null, "\"currency\": \"EUR\""),
                facts.row("3", orders, "2026-02-28", "8", ""));
        count(MIDDLE_OF_2026);

        assertEquals(List.of(), sql.list("""
                    WITH facts AS (
                        SELECT metric_id, date_trunc('month', starts_on)::date AS month, currency, sum(value) AS total,
                            count(*) AS count
                        FROM measurement m
                        WHERE value IS NOT NULL AND NOT EXISTS (
                            SELECT FROM measurement n
                            WHERE n.source = m.source AND n.id = m.id AND n.version > m.version)
                        GROUP BY 1, 2, 3)
                    SELECT coalesce(f.metric_id, c.metric_id) FROM facts f
                    FULL JOIN (SELECT * FROM metric_month WHERE count <> 0 OR total <> 0) c
                        ON c.metric_id = f.metric_id AND c.month = f.month
                            AND c.currency IS NOT DISTINCT FROM f.currency
                    WHERE (f.total, f.count) IS DISTINCT FROM (c.total, c.count)""", row -> row.getString(1)));
    }

    private UUID target(
            String metric,
            String direction,
            String baseline,
            String goal,
            String measuredOver,
            String startOn,
            String dueOn,
            Object... others) {
        UUID id = UUID.randomUUID();
        retell(id, metric, 1, direction, baseline, goal, measuredOver, startOn, dueOn, others);
        return id;
    }

    private void retell(
            UUID id,
            String metric,
            int promise,
            String direction,
            String baseline,
            String goal,
            String measuredOver,
            String startOn,
            String dueOn,
            Object... others) {
        String metricId = RestAssured.given()
                .auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/metrics/" + metric)
                .path("id");
        var state = InitiativesServiceDouble.state(
                "id", id,
                "objectiveId", initiatives.objective("Goal", "EFFICIENCY"),
                "metricId", metricId,
                "metricKey", metric,
                "currency", null,
                "promise", promise,
                "direction", direction,
                "baseline", baseline,
                "goal", goal,
                "measuredOver", measuredOver,
                "startOn", startOn,
                "dueOn", dueOn,
                "retired", false);
        state.putAll(InitiativesServiceDouble.state(others));
        initiatives.tell("target", "set", id, state);
        facts.awaitKnown(initiatives);
    }

    private void count(String at) {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> new Counting(sql, journal, clock).round());
    }

    /** Verb, figure, progress, standing of every event, in their order. */
    private List<String> told(UUID target) {
        return sql.list("""
                SELECT concat_ws(' ', split_part(type, '.', 4), coalesce(state ->> 'actual', '-'),
                    coalesce(state ->> 'progress', '-'), state ->> 'standing')
                FROM journal WHERE aggregate = 'target-progress' AND aggregate_id = ? ORDER BY sequence""", row -> row.getString(1), target);
    }

    private List<String> access(UUID target) {
        return sql.list("""
                SELECT access || ' ' || array_to_string(ARRAY(SELECT unnest(owners) ORDER BY 1), ',')
                FROM journal WHERE aggregate = 'target-progress' AND aggregate_id = ?""", row -> row.getString(1), target);
    }
}
