package dev.tandem.http.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void keysComeBackAsTheyWere() {
        Cursor cursor = Cursor.of("2026-03-31T12:00:00Z", "a&b=c %", "", "Grün");
        assertEquals(cursor, Cursor.decode(cursor.encode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "YQ==", "JQ", "ä"})
    void whatWasNotMadeHereIsRefused(String text) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Cursor.decode(text));
        assertEquals(Problems.INVALID_CURSOR, refused.type());
        assertEquals("cursor", refused.errors().get(0).parameter());
    }

    @Test
    void pageHasNextOnlyWhenMoreWasFetched() {
        assertNull(Page.of(List.of(1, 2), 2, i -> Cursor.of(i.toString())).next());
        Page<String> page =
                Page.of(List.of(1, 2, 3), 2, i -> Cursor.of(i.toString())).map(i -> "#" + i);
        assertEquals(List.of("#1", "#2"), page.items());
        assertEquals(Cursor.of("2"), Cursor.decode(page.next()));
    }

    @Test
    void linkKeepsFiltersAndReplacesTheCursor() {
        assertEquals(
                "/things?kind=A%20B&cursor=new",
                NextLink.next(URI.create("http://h/things?cursor=old&kind=A%20B"), "new"));
        assertEquals("/things?cursor=new", NextLink.next(URI.create("http://h/things"), "new"));
    }
}
