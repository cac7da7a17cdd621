package dev.tandem.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @Test
    void queryIsRead() {
        assertEquals(
                Map.of("q", List.of("a b", "ü"), "x", List.of("1=2;"), "flag", List.of("")),
                PercentEncoding.query("q=a+b&q=%C3%BC&&x=1=2%3B&flag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%c3", "q=%00", "%00=1", "q=%ed%a0%80", "q=1;x=2", "q;x=2"})
    void whatCannotBeDecodedIsRefused(String query) {
        assertThrows(ProblemException.class, () -> PercentEncoding.query(query));
    }
}
