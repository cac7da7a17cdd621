package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.events.EventFilter;
import dev.tandem.events.EventTypes;
import dev.tandem.http.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedRequestTest {

    private static final EventTypes TYPES =
            new EventTypes(Set.of("dev.tandem.plan.changed.v1", "dev.tandem.risk.revised.v1"));
    private static final String ID = "01980000-0000-7000-8000-000000000051";
    private static final Position POSITION = new Position(1, 2, 3);

    @Test
    void aPageBeginsWithTheOldestAndAStreamNow() {
        FeedRequest page = FeedRequest.of(FeedForm.PAGE, null, null, TYPES);
        assertEquals(Start.OLDEST, page.start());
        assertEquals(50, page.limit());
        assertEquals(Duration.ZERO, page.patience());
        assertEquals(Start.NOW, FeedRequest.of(FeedForm.STREAM, "", null, TYPES).start());
    }

    @Test
    void everythingThatIsAskedForIsTaken() {
        FeedRequest request = page("type=dev.tandem.plan.changed&type=dev.tandem.risk.revised.v1&subject="
                + ID.toUpperCase(Locale.ROOT)
                + "&from=2026-01-01T00%3A00%3A00Z&to=2026-02-01T00:00:00.5Z&limit=200&wait=20&after="
                + POSITION.text());
        assertEquals(Start.after(POSITION), request.start());
        assertEquals(
                new EventFilter(
                        Set.of("dev.tandem.plan.changed", "dev.tandem.risk.revised.v1"),
                        Set.of(ID),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00.500Z")),
                request.filter());
        assertEquals(200, request.limit());
        assertEquals(Duration.ofSeconds(20), request.patience());
    }

    @Test
    void anInstantIsAPlaceToBeginUnlessAnotherIsGiven() {
        Start since = Start.since(Instant.parse("2026-01-01T00:00:00Z"));
        assertEquals(since, page("from=2026-01-01T00:00:00Z").start());
        assertEquals(Start.NOW, page("from=2026-01-01T00:00:00Z&after=now").start());
        assertEquals(
                since,
                FeedRequest.of(FeedForm.STREAM, "from=2026-01-01T00:00:00Z", null, TYPES)
                        .start());
    }

    @Test
    void theLastEventGoesBeforeTheAddressButNotForPages() {
        String last = POSITION.text();
        assertEquals(
                Start.after(POSITION),
                FeedRequest.of(FeedForm.STREAM, "after=oldest", last, TYPES).start());
        assertEquals(
                Start.OLDEST,
                FeedRequest.of(FeedForm.PAGE, "after=oldest", last, TYPES).start());
        assertEquals(
                Start.OLDEST,
                FeedRequest.of(FeedForm.STREAM, "after=oldest", "", TYPES).start());
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderThatIsNoPositionIsNamed(FeedForm form) {
        ProblemException refused = assertThrows(ProblemException.class, () -> FeedRequest.of(form, null, "7", TYPES));
        assertEquals("Last-Event-ID", refused.errors().get(0).header());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cursor=x                                           | cursor | unknown-parameter",
                "Type=x                                             | Type   | unknown-parameter",
                "%FF=x                                              | null   | unknown-parameter",
                "limit=0                                            | limit  | invalid-parameter",
                "limit=201                                          | limit  | invalid-parameter",
                "limit=1.5                                          | limit  | invalid-parameter",
                "limit=-1                                           | limit  | invalid-parameter",
                "limit=99999999999                                  | limit  | invalid-parameter",
                "limit                                              | limit  | invalid-parameter",
                "limit=1&limit=1                                    | limit  | invalid-parameter",
                "wait=21                                            | wait   | invalid-parameter",
                "wait=a                                             | wait   | invalid-parameter",
                "after=yesterday                                    | after  | invalid-parameter",
                "after=                                             | after  | invalid-parameter",
                "after=now&after=now                                | after  | invalid-parameter",
                "after=%C3%28                                       | after  | invalid-parameter",
                "from=2026-01-01                                    | from   | invalid-parameter",
                "from=2026-01-01T24:00:00Z                          | from   | invalid-parameter",
                "from=%2B999999999-01-01T00:00:00Z                  | from   | invalid-parameter",
                "to=later                                           | to     | invalid-parameter",
                "from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z  | to     | invalid-parameter",
                "type=dev.tandem.plan                               | type   | invalid-parameter",
                "type=dev.tandem.plan.changed.v2                    | type   | invalid-parameter",
                "subject=7                                          | subject| invalid-parameter",
                "subject=ext:a:b                                    | subject| invalid-parameter",
            })
    void whatCannotBeMeantIsRefusedByName(String query, String parameter, String problem) {
        ProblemException refused = assertThrows(ProblemException.class, () -> page(query));
        assertEquals(problem, refused.type().slug());
        assertEquals(parameter, refused.errors().get(0).parameter());
        assertTrue(
                refused.errors().get(0).detail().endsWith("."), refused.errors().toString());
    }

    @Test
    void noMoreThanFiftyTypesAreListened() {
        String many = "&type=dev.tandem.plan.changed".repeat(51);
        assertEquals(
                "type",
                assertThrows(ProblemException.class, () -> page(many.substring(1)))
                        .errors()
                        .get(0)
                        .parameter());
    }

    @ParameterizedTest
    @CsvSource({"limit=10, limit", "wait=5, wait"})
    void aStreamHasNeitherEndNorLimit(String query, String parameter) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> FeedRequest.of(FeedForm.STREAM, query, null, TYPES));
        assertEquals(parameter, refused.errors().get(0).parameter());
    }

    private static FeedRequest page(String query) {
        return FeedRequest.of(FeedForm.PAGE, query, null, TYPES);
    }
}
