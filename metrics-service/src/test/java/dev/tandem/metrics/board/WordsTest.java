package dev.tandem.metrics.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00         | 0.00         | 0       | 0",
                "-0.004       | −0.004       | 0       | 0",
                "999.5        | 999.5        | 1,000   | 1k",
                "-1234567.89  | −1,234,567.89| −1,234,568 | −1.23M",
                "999949.99    | 999,949.99   | 999,950 | 1M",
                "100000       | 100,000      | 100,000 | 100k",
                "12           | 12           | 12      | 12",
                "1234567890123| 1,234,567,890,123 | 1,234,567,890,123 | 1,235bn",
            })
    void amounts(String amount, String exact, String whole, String brief) {
        BigDecimal of = new BigDecimal(amount);
        assertEquals(exact.replace('−', '\u2212'), Words.exact(of));
        assertEquals(whole.replace('−', '\u2212'), Words.whole(of).replace("\u22120", "0"));
        assertEquals(brief.replace('−', '\u2212'), Words.brief(of).replace("\u202F", ""));
    }

    @Test
    void sharesDaysAndNames() {
        assertEquals("82.4\u202F%", Words.perCent(new BigDecimal("0.8241")));
        assertEquals("–", Words.perCent(null));
        assertEquals("1 March 2026", Words.day(LocalDate.of(2026, 3, 1)));
        assertEquals("31 December 2025, 23:05 UTC", Words.instant(Instant.parse("2025-12-31T23:05:59.9Z")));
        assertEquals("Planned money", Words.name("PLANNED_MONEY"));
    }

    @Test
    void anAxisHoldsEveryAmountAndZeroOnNiceTicks() {
        for (String[] span : new String[][] {{"0", "0"}, {"-3", "17"}, {"0.02", "0.09"}, {"-999999999", "-1"}}) {
            List<BigDecimal> amounts = List.of(new BigDecimal(span[0]), new BigDecimal(span[1]));
            Axis axis = Axis.holding(amounts, 100, 0);
            amounts.forEach(
                    amount -> assertEquals(axis.place(amount), Math.max(0, Math.min(100, axis.place(amount))), 1e-9));
            assertEquals(1, axis.ticks().stream().filter(t -> t.signum() == 0).count());
            assertEquals(true, axis.ticks().size() >= 2 && axis.ticks().size() <= 7);
        }
    }
}
