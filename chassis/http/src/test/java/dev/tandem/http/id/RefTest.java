package dev.tandem.http.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {

    @Test
    void idAndExternalReferenceAreRead() {
        UUID id = Ids.next();
        assertEquals(new Ref.ById(id), Ref.parse(id.toString()));
        assertEquals(new Ref.ByExternal("gmpp", "DEFRA:17 a"), Ref.parse("ext:gmpp:DEFRA:17 a"));
        assertEquals("ext:gmpp:17", Ref.parse("ext:gmpp:17").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "1-1-1-1-1", "ext:", "ext:a", "ext:a:", "ext::b", "EXT:a:b", "ext:a:b\n"})
    void anythingElseIsRefused(String text) {
        ProblemException refused = assertThrows(ProblemException.class, () -> Ref.parse(text, "initiative"));
        assertEquals("initiative", refused.errors().get(0).parameter());
    }

    @Test
    void idsGrow() {
        UUID before = Ids.next();
        for (int count = 0; count < 10_000; count++) {
            UUID after = Ids.next();
            assertEquals(7, after.version());
            assertTrue(before.toString().compareTo(after.toString()) < 0);
            before = after;
        }
    }
}
