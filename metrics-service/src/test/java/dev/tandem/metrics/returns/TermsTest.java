package dev.tandem.metrics.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.metrics.report.Figures;
import dev.tandem.metrics.report.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final Figures NONE = new Figures(NOTHING, NOTHING, NOTHING, NOTHING);

    /** In the fiscal year from April 2025 on, 100 goes out and comes in; in the next one 105 comes in. */
    @ParameterizedTest
    @CsvSource({
        ", 105.00",
        "2026-03-31, 100.00",
        "2026-04-01, 105.00",
        "2027-04-01, 110.25",
    })
    void aValueIsOfTheYearAskedForThoughTheFirstYearComesToNothing(LocalDate valuedOn, BigDecimal expected) {
        SortedMap<YearMonth, Figures> months = new TreeMap<>();
        months.put(YearMonth.of(2026, 1), net("-100.00"));
        months.put(YearMonth.of(2026, 2), net("100.00"));
        months.put(YearMonth.of(2027, 1), net("105.00"));
        Terms terms = new Terms(new BigDecimal("0.05"), Terms.Rhythm.YEARLY, valuedOn, new FiscalCalendar(4));

        assertEquals(expected, Returns.of(months, NONE, terms).netPresentValue());
    }

    private static Figures net(String amount) {
        return new Figures(NOTHING, NOTHING, NOTHING, new BigDecimal(amount));
    }
}
