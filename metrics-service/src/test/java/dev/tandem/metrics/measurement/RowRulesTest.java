package dev.tandem.metrics.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.FieldError;
import dev.tandem.money.Decimal18;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    @Test
    void aFullRowPasses() {
        assertEquals(List.of(), pointers(row -> {}));
    }

    @Test
    void whatIsMissingIsPointedTo() {
        assertEquals(List.of("/source"), pointers(row -> row.source = null));
        assertEquals(List.of("/id"), pointers(row -> row.id = null));
        assertEquals(List.of("/metric"), pointers(row -> row.metric = null));
        assertEquals(List.of("/on"), pointers(row -> row.on = null));
        assertEquals(List.of("/value"), pointers(row -> row.valueGiven = false));
    }

    @Test
    void aDateAndAPeriodExcludeEachOther() {
        assertEquals(List.of("/on"), pointers(row -> row.from = "2026-01-01"));
        assertEquals(List.of("/to"), pointers(row -> period(row, "2026-01-01", null)));
        assertEquals(List.of("/from"), pointers(row -> period(row, null, "2026-01-01")));
        assertEquals(List.of("/to"), pointers(row -> period(row, "2026-01-02", "2026-01-01")));
        assertEquals(List.of(), pointers(row -> period(row, "2026-01-01", "2026-01-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-02-31",
                "2026-13-01",
                "26-01-01",
                "2026-1-1",
                "2026-01-01T00:00:00Z",
                "0000-01-01",
                "-001-01-01",
                "1899-12-31",
                "2200-01-01",
                "9999-01-01",
                "2026/01/01",
                "",
                "today"
            })
    void whatIsNoDateIsRefused(String text) {
        assertEquals(List.of("/on"), pointers(row -> row.on = text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2199-12-31"})
    void everyDayOfTheYearsThatCanBeClosedAndConvertedPasses(String text) {
        assertEquals(List.of(), pointers(row -> row.on = text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                ".5",
                "1.",
                "1e3",
                "5e1310720",
                "NaN",
                "Infinity",
                "0x10",
                "1,5",
                " 1",
                "1 ",
                "--1",
                "1234567890123456789",
                "0.1234567890123456789",
                "1.2.3",
                "١٢"
            })
    void whatIsNoDecimalIsRefused(String text) {
        assertEquals(List.of("/value"), pointers(row -> row.value = text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "007", "0.00000080000", "123456789012345678.123456789012345678", "-1.5"})
    void decimalsUpToEighteenAndEighteenDigitsPass(String text) {
        assertEquals(List.of(), pointers(row -> row.value = text));
    }

    @Property
    void aDecimalIsWhatTheSharedRuleReads(
            @ForAll @StringLength(max = 40) @CharRange(from = '-', to = '9') String text) {
        boolean readable;
        try {
            Decimal18.of(text);
            readable = true;
        } catch (IllegalArgumentException refused) {
            readable = false;
        }
        assertEquals(readable, RowRules.isDecimal(text));
    }

    @Test
    void currenciesAreActiveOnes() {
        assertEquals(List.of("/currency"), pointers(row -> row.currency = "XXX"));
        assertEquals(List.of("/currency"), pointers(row -> row.currency = "eur"));
        assertEquals(List.of(), pointers(row -> row.currency = "JPY"));
    }

    @Test
    void textsThatCannotBeStoredAsTheyAreAreRefused() {
        assertEquals(List.of("/id"), pointers(row -> row.id = "a\u0000b"));
        assertEquals(List.of("/id"), pointers(row -> row.id = "\ud800"));
        assertEquals(List.of("/id"), pointers(row -> row.id = "a\nb"));
        assertEquals(List.of("/id"), pointers(row -> row.id = ""));
        assertEquals(List.of("/id"), pointers(row -> row.id = "x".repeat(201)));
        assertEquals(List.of(), pointers(row -> row.id = "ü 😀 \\N \t".strip()));
        assertEquals(List.of("/source"), pointers(row -> row.source = "-x"));
        assertEquals(List.of("/source"), pointers(row -> row.source = "a:b"));
        assertEquals(List.of("/labels/k~1y"), pointers(row -> row.label("k/y", "")));
        assertEquals(List.of("/labels/key"), pointers(row -> row.label("key", null)));
        assertEquals(List.of("/labels/a:b"), pointers(row -> row.label("a:b", "c")));
    }

    @Test
    void labelsAreAtMostTwenty() {
        assertEquals(List.of(), pointers(row -> labels(row, 20)));
        assertEquals(List.of("/labels"), pointers(row -> labels(row, 21)));
    }

    @Test
    void anEmptyRowIsRefusedForEveryMissingField() {
        RawRow row = new RawRow();
        row.start(1);
        RowRules.check(row);
        assertTrue(row.isRefused());
        assertEquals(
                List.of("/source", "/id", "/metric", "/on", "/value"),
                row.errors().stream().map(FieldError::pointer).toList());
        row.start(2);
        assertFalse(row.isRefused());
    }

    private static void labels(RawRow row, int count) {
        for (int i = 0; i < count; i++) {
            row.label("k" + i, "v");
        }
    }

    private static void period(RawRow row, String from, String to) {
        row.on = null;
        row.from = from;
        row.to = to;
    }

    private static List<String> pointers(Consumer<RawRow> change) {
        RawRow row = new RawRow();
        row.start(1);
        row.source = "erp";
        row.id = "inv-1";
        row.metric = "orders";
        row.on = "2026-01-31";
        row.value = "1.50";
        row.valueGiven = true;
        change.accept(row);
        RowRules.check(row);
        return row.errors().stream().map(FieldError::pointer).toList();
    }
}
