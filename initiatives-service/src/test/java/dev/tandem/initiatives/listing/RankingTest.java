package dev.tandem.initiatives.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private record Row(int number, String figure) {}

    private static final Ranking<Row> RANKING = new Ranking<>(
            row -> row.figure() == null ? null : new BigDecimal(row.figure()), row -> new UUID(0, row.number()));

    private static final List<Row> ROWS = List.of(
            new Row(1, "3"),
            new Row(2, null),
            new Row(3, "10.5"),
            new Row(4, "3.00"),
            new Row(5, null),
            new Row(6, "-1"));

    @Test
    void theGreatestComesFirstEqualsShareARankAndThoseWithoutAFigureComeLast() {
        assertEquals(
                List.of("1: 3", "2: 1", "2: 4", "4: 6", "null: 2", "null: 5"),
                RANKING.page(ROWS, Paging.first(10), RankingTest::text).items());
    }

    @Test
    void pagesTogetherAreTheWhole() {
        for (int limit = 1; limit <= ROWS.size(); limit++) {
            List<String> all = new ArrayList<>();
            Page<String> page = RANKING.page(ROWS, Paging.first(limit), RankingTest::text);
            all.addAll(page.items());
            while (page.next() != null) {
                page = RANKING.page(ROWS, Paging.after(Cursor.decode(page.next()), limit), RankingTest::text);
                all.addAll(page.items());
            }
            assertEquals(List.of("1: 3", "2: 1", "2: 4", "4: 6", "null: 2", "null: 5"), all, "limit " + limit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E1000000000", "x", "1", "--1"})
    void aForeignCursorIsRefused(String figure) {
        Cursor foreign = Cursor.of(figure, "1");

        assertThrows(ProblemException.class, () -> RANKING.page(ROWS, Paging.after(foreign, 5), RankingTest::text));
    }

    private static String text(Row row, Integer rank) {
        return rank + ": " + row.number();
    }
}
