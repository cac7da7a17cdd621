package dev.tandem.metrics.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReadersTest {

    @Test
    void elementsOfAnArrayAreRows() throws IOException {
        assertEquals(List.of("1 a 1.0 {}", "2 b null {channel=x}"), read(new JsonArrayRows(bytes("""
                        [{"id": "a", "value": "1.0"}, {"labels": {"channel": "x"}, "value": null, "id": "b"}]"""))));
        assertEquals(List.of(), read(new JsonArrayRows(bytes(" [ ] \n"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "[", "[{\"id\": \"a\"}", "[{\"id\": \"a\"},", "[{\"id\": \"a\"}] x", "[{\"id\": \"a\"}][]",
                "[{\"id\": \"a\"", "[{id: \"a\"}]", "[NaN]", "[{'id': 'a'}]", "[{\"id\": \"a\"},]", "// x\n[]", "[01]",
                "[{\"id\": \"a\u0001\"}]"
            })
    void anArrayThatCannotBeReadToItsEndIsMalformed(String body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(new JsonArrayRows(bytes(body))));
        assertEquals("malformed-json", problem.type().slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"x\"", "1", "null"})
    void aBodyThatIsNoArrayIsRefusedWhole(String body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(new JsonArrayRows(bytes(body))));
        assertEquals("invalid-body", problem.type().slug());
    }

    @Test
    void wrongTypesUnknownAndRepeatedFieldsSpoilTheirRowOnly() throws IOException {
        assertEquals(
                List.of("1 /value", "2 /id", "3 /x~0~1y", "4 /labels/k", "5 /labels", "6 /id", "7 ", "8 a null {}"),
                read(new JsonArrayRows(bytes("""
                        [{"value": 1.9}, {"id": "a", "id": "a"}, {"x~/y": {"deep": [1]}}, {"labels": {"k": "a", "k": "b"}},
                         {"labels": ["a"]}, {"id": {"a": "b"}}, ["a"], {"id": "a"}]"""))));
    }

    @Test
    void aTextBeyondAllMeasureEndsTheReading() {
        String body = "[{\"id\": \"" + "x".repeat(JsonRow.LONGEST_TEXT + 1) + "\"}]";
        assertEquals(
                "malformed-json",
                assertThrows(ProblemException.class, () -> read(new JsonArrayRows(bytes(body))))
                        .type()
                        .slug());
    }

    @Test
    void aBrokenLineIsABadRowAndTheNextOneIsRead() throws IOException {
        String lines = String.join(
                "\n",
                "{\"id\": \"a\"}",
                "{\"id\": \"b\"",
                "",
                "{\"id\": \"c\"} x\r",
                "[]",
                "x".repeat(300_000),
                "{\"id\": \"" + "y".repeat(10_000) + "\"}",
                "{\"id\": \"d\"}");
        assertEquals(
                List.of(
                        "1 a null {}",
                        "2 ",
                        "3 ",
                        "4 ",
                        "5 ",
                        "6 ",
                        "7 " + "y".repeat(10_000) + " null {}",
                        "8 d null {}"),
                read(new NdjsonRows(bytes(lines))));
        assertEquals(List.of(), read(new NdjsonRows(bytes(""))));
        assertEquals(List.of("1 a null {}"), read(new NdjsonRows(bytes("{\"id\": \"a\"}\n"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\"}\n{\"id\": \"b\"", "{\"id\": \"a\"}\n{\"id\": \"b", "{"})
    void aBodyThatBreaksOffInALineIsMalformed(String body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(new NdjsonRows(bytes(body))));
        assertEquals("malformed-json", problem.type().slug());
        assertTrue(problem.detail().startsWith("The body ends in the middle of line "), problem.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": \"a\"",
                "[NaN]",
                "[{\"id\": \"a\u0001\"}]",
                "[{'id': 'a'}]",
                "[yes]",
                "[{\"id\": 01}]",
                "[{\"x\": [[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]}]"
            })
    void whatIsWrongIsSaidInWordsOfOurs(String body) {
        ProblemException problem = assertThrows(ProblemException.class, () -> read(new JsonArrayRows(bytes(body))));
        assertFalse(
                problem.detail().matches(".*(`|Feature|Constraints|Source:|expecting|JSON Array|Exception).*"),
                problem.detail());
        assertTrue(problem.detail().startsWith("The JSON cannot be read"), problem.detail());
    }

    @Test
    void rowsOfCsvAreReadByTheNamesOfTheHeader() throws IOException {
        String csv = """
                \uFEFFvalue,labels.channel,id,source,metric,from,to
                1,"a,""b""
                c",a,,,,
                null,,b,,,,
                1,x,c
                1,x,d,,,,,

                """;
        assertEquals(
                List.of("1 a 1 {channel=a,\"b\"\nc}", "2 b null {}", "3 ", "4 ", "5 "), read(new CsvRows(bytes(csv))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "source,id,metric,value",
                "id,metric,on,value",
                "source,id,metric,on,value,colour",
                "source,id,metric,on,value,id",
                "source,id,metric,from,value",
                "Source,id,metric,on,value",
                "source;id;metric;on;value"
            })
    void aHeaderThatDoesNotNameTheColumnsRefusesTheBody(String header) {
        assertEquals(
                "invalid-body",
                assertThrows(ProblemException.class, () -> new CsvRows(bytes(header)))
                        .type()
                        .slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\"x,,,,", "a,\"b"})
    void quotationMarksThatDoNotFitMakeTheBodyUnreadable(String row) {
        RowReader rows = new CsvRows(bytes("source,id,metric,on,value\n" + row));
        ProblemException problem = assertThrows(ProblemException.class, () -> read(rows));
        assertEquals("malformed-csv", problem.type().slug());
        assertTrue(problem.detail().startsWith("A quotation mark is not closed"), problem.detail());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Number with id, value and labels of a good row, with the pointer of a bad one. */
    private static List<String> read(RowReader rows) throws IOException {
        List<String> read = new ArrayList<>();
        RawRow row = new RawRow();
        while (rows.next(row)) {
            read.add(row.number + " "
                    + (row.isRefused()
                            ? String.join(
                                    " ",
                                    row.errors().stream()
                                            .map(FieldError::pointer)
                                            .toList())
                            : row.id + " " + row.value + " " + row.labels));
        }
        return read;
    }
}
