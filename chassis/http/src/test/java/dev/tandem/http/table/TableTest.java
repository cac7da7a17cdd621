package dev.tandem.http.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.json.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private enum Colour {
        RED
    }

    private record Inner(String title, BigDecimal amount) {}

    private record Row(
            String id,
            Inner inner,
            Colour colour,
            LocalDate on,
            YearMonth month,
            Instant at,
            boolean known,
            Integer count,
            List<String> parts,
            Map<String, String> labels) {}

    private static final Row FULL = new Row(
            "a",
            new Inner("Web \"shop\", Köln", new BigDecimal("-1E+3")),
            Colour.RED,
            LocalDate.of(2026, 3, 31),
            YearMonth.of(2026, 3),
            Instant.parse("2026-03-31T12:00:00Z"),
            true,
            -7,
            List.of("x"),
            Map.of());
    private static final Row EMPTY = new Row("", null, null, null, null, null, false, null, null, null);

    private static String csv(Table<?> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRowOfCsvHasEveryFieldThatIsOneValueUnderItsPath() throws IOException {
        String expected = """
            id,inner.title,inner.amount,colour,on,month,at,known,count
            a,"Web ""shop"", Köln",-1000,RED,2026-03-31,2026-03,2026-03-31T12:00:00Z,true,-7
            "",,,,,,,false,
            """;
        assertEquals(expected.replace("\n", "\r\n"), csv(Table.of(Row.class, List.of(FULL, EMPTY))));
    }

    private record Led(String leader, @JsonUnwrapped Inner inner) {}

    @Test
    void whatIsUnwrappedHasNoPath() throws IOException {
        List<Led> rows = List.of(new Led("a", new Inner("b", BigDecimal.ONE)));
        assertEquals("leader,title,amount\r\na,b,1\r\n", csv(Table.of(Led.class, rows)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table.of(Led.class, rows).writeNdjson(out, StrictJson.mapper());
        assertEquals("{\"leader\":\"a\",\"title\":\"b\",\"amount\":\"1\"}\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theHeaderIsThereWithoutRows() throws IOException {
        assertEquals("title,amount\r\n", csv(Table.of(Inner.class, List.of())));
    }

    @Test
    void textsAreDisarmedAndNumbersAreNot() throws IOException {
        assertEquals(
                "title,amount\r\n\"'=cmd|' /C calc'!A0\",-5.10\r\n",
                csv(Table.of(Inner.class, List.of(new Inner("=cmd|' /C calc'!A0", new BigDecimal("-5.10"))))));
    }

    @Test
    void cellsThatOtherReadersWouldCutAreQuoted() throws IOException {
        assertEquals(
                "text\r\n\"a;b\"\r\n\" a\"\r\n\"a\nb\"\r\n\"a\tb\"\r\n",
                csv(Table.of(List.of(new Column<String>("text", text -> text)), List.of("a;b", " a", "a\nb", "a\tb"))));
    }

    @Test
    void linesOfJsonHaveTheSameFieldsNestedAndListsToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table.of(Row.class, Arrays.asList(FULL, EMPTY)).writeNdjson(out, StrictJson.mapper());
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertEquals(3, lines.length);
        assertEquals("", lines[2]);
        assertEquals(
                "{\"id\":\"a\",\"inner\":{\"title\":\"Web \\\"shop\\\","
                        + " Köln\",\"amount\":\"-1000\"},\"colour\":\"RED\","
                        + "\"on\":\"2026-03-31\",\"month\":\"2026-03\",\"at\":\"2026-03-31T12:00:00Z\",\"known\":true,"
                        + "\"count\":-7,\"parts\":[\"x\"],\"labels\":{}}",
                lines[0]);
        assertFalse(lines[1].contains("-1000"));
    }

    @Test
    void rowsAreWrittenAsTheyComeAndNotKept() throws IOException {
        long[] written = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int octet) {
                written[0]++;
            }

            @Override
            public void write(byte[] octets, int offset, int length) {
                written[0] += length;
            }
        };
        Iterable<Inner> many = () ->
                Collections.nCopies(100_000, new Inner("x", BigDecimal.ONE)).iterator();
        Table.of(Inner.class, many).writeCsv(counting);
        assertEquals(14 + 100_000 * 5L, written[0]);
    }
}
