package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1,  2026-01, 2026,    2026-01, 2026-12",
        "1,  2026-12, 2026,    2026-01, 2026-12",
        "4,  2026-03, 2025/26, 2025-04, 2026-03",
        "4,  2026-04, 2026/27, 2026-04, 2027-03",
        "12, 2026-11, 2025/26, 2025-12, 2026-11",
        "7,  1999-07, 1999/00, 1999-07, 2000-06",
    })
    void aYearIsTwelveMonthsFromItsStartMonth(
            int start, YearMonth month, String label, YearMonth first, YearMonth last) {
        assertEquals(new Period(label, first, last), new FiscalCalendar(start).year(month));
    }

    @ParameterizedTest
    @CsvSource({
        "1,  2026-03, 2026-Q1,    2026-01, 2026-03",
        "1,  2026-10, 2026-Q4,    2026-10, 2026-12",
        "4,  2026-03, 2025/26-Q4, 2026-01, 2026-03",
        "4,  2026-04, 2026/27-Q1, 2026-04, 2026-06",
        "2,  2026-01, 2025/26-Q4, 2025-11, 2026-01",
    })
    void aQuarterIsThreeMonthsCountedFromTheStartOfTheYear(
            int start, YearMonth month, String label, YearMonth first, YearMonth last) {
        assertEquals(new Period(label, first, last), new FiscalCalendar(start).quarter(month));
    }

    @Test
    void aMonthIsItself() {
        YearMonth march = YearMonth.of(2026, 3);
        assertEquals(new Period("2026-03", march, march), new FiscalCalendar(4).month(march));
    }

    @Test
    void aYearCannotStartInAMonthThatIsNone() {
        assertThrows(DateTimeException.class, () -> new FiscalCalendar(0));
        assertThrows(DateTimeException.class, () -> new FiscalCalendar(13));
    }

    @Property
    void monthsLieInTheirQuarterAndQuartersInTheirYear(
            @ForAll @IntRange(min = 1, max = 12) int start,
            @ForAll @IntRange(min = 1900, max = 2200) int year,
            @ForAll @IntRange(min = 1, max = 12) int monthOfYear) {
        FiscalCalendar calendar = new FiscalCalendar(start);
        YearMonth month = YearMonth.of(year, monthOfYear);
        Period quarter = calendar.quarter(month);
        Period fiscalYear = calendar.year(month);

        assertEquals(quarter, calendar.quarter(quarter.first()));
        assertEquals(quarter, calendar.quarter(quarter.last()));
        assertEquals(fiscalYear, calendar.year(quarter.first()));
        assertEquals(fiscalYear, calendar.year(quarter.last()));
        assertEquals(start, fiscalYear.first().getMonthValue());
        assertEquals(true, new MonthRange(quarter.first(), quarter.last()).contains(month));
    }
}
