package dev.tandem.metrics.returns;

import static dev.tandem.metrics.returns.CashFlowsTest.dated;
import static dev.tandem.metrics.returns.CashFlowsTest.yearly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternalRateTest {

    @ParameterizedTest
    @CsvSource({
        "-150000 15000 25000 35000 45000 60000, 0.0524",
        "-100 39 59 55 20, 0.2809",
        "-100 0 0 74, -0.0955",
        "-100 110, 0.1000",
        "100 -110, 0.1000",
        "-100 50, -0.5000",
        "-1 1000, 999.0000",
    })
    void theRateOfYearlyFlowsIsWhatSpreadsheetsGive(String flows, String rate) {
        InternalRate found = InternalRate.of(yearly(flows));

        assertEquals(new BigDecimal(rate), found.rate().setScale(4, RoundingMode.HALF_EVEN));
    }

    @Test
    void theRateOfDatedFlowsIsWhatSpreadsheetsGive() {
        CashFlows flows = dated(
                "2010-01-01",
                "-1000",
                "2010-04-01",
                "-1000",
                "2010-07-01",
                "-1000",
                "2010-10-01",
                "-1000",
                "2011-01-01",
                "4300");

        assertEquals(
                new InternalRate(new BigDecimal("0.1212676"), null, List.of(new BigDecimal("0.1212676"))),
                InternalRate.of(flows));
    }

    @Test
    void threeWellKnownFlowsOfTheSpreadsheetManualFit() {
        CashFlows flows = dated(
                "2008-01-01",
                "-10000",
                "2008-03-01",
                "2750",
                "2008-10-30",
                "4250",
                "2009-02-15",
                "3250",
                "2009-04-01",
                "2750");

        assertEquals(new BigDecimal("0.3733625"), InternalRate.of(flows).rate());
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_SIGN_CHANGE",
        "-100 -20, NO_SIGN_CHANGE",
        "100 20, NO_SIGN_CHANGE",
        "-100 200 -150, NO_RATE",
        "-1 0.000001, BEYOND_ALL_BOUNDS",
        "-1 10000, BEYOND_ALL_BOUNDS",
    })
    void withoutARateThereIsAReason(String flows, InternalRate.NoRate reason) {
        InternalRate found = InternalRate.of(yearly(flows));

        assertNull(found.rate());
        assertEquals(reason, found.reason());
        assertEquals(List.of(), found.rates());
    }

    @ParameterizedTest
    @CsvSource({
        "-1000 2300 -1320, 0.1000000 0.2000000",
        "-1000 3600 -4310 1716, 0.1000000 0.2000000 0.3000000",
        "1000 -2300 1320, 0.1000000 0.2000000",
        "-100 100 0 -7, -0.6788944 -0.0832997",
        "-5 10.5 1 -8 1, -0.8702012 0.0885983 0.7095595",
    })
    void whereSeveralRatesFitAllAreSaidAndNoneIsChosen(String flows, String rates) {
        InternalRate found = InternalRate.of(yearly(flows));

        assertNull(found.rate());
        assertEquals(InternalRate.NoRate.MORE_THAN_ONE_RATE, found.reason());
        assertEquals(Arrays.stream(rates.split(" ", -1)).map(BigDecimal::new).toList(), found.rates());
    }

    @Test
    void aRateAtWhichTheValueOnlyTouchesNothingIsFound() {
        assertEquals(
                new BigDecimal("0.10"),
                InternalRate.of(yearly("-100 220 -121")).rate().setScale(2, RoundingMode.HALF_EVEN));
    }

    @Test
    void flowsThatTurnThreeTimesHaveOneRateWhereOnlyOneFits() {
        InternalRate found = InternalRate.of(yearly("-1000 1100 -1000 1100"));

        assertEquals(new BigDecimal("0.1000000"), found.rate());
    }
}
