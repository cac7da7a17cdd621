package dev.tandem.initiatives.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinanceLimitTest {

    /** Costs are written {@code amount currency}, one after the other. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                                   | costs                      | limit  | finance
            nothing at stake                         | -                          | 0      | false
            exactly the limit is not above           | 100.00 EUR                 | 100.00 | false
            a cent more is                           | 100.01 EUR                 | 100.00 | true
            lines add up                             | 60 EUR, 60 EUR             | 100    | true
            a credit sets nothing off                | 120 EUR, -50 EUR           | 100    | true
            a credit alone is nothing                | -500 EUR                   | 0      | false
            a little of another currency is above    | 1 EUR, 0.01 USD            | 100    | true
            a credit in another currency is nothing  | 1 EUR, -10 USD             | 100    | false
            any cost is above nothing                | 0.01 EUR                   | 0      | true
            """)
    void financeIsAskedAboveTheLimit(String what, String costs, String limit, boolean finance) {
        Stake stake = Stake.NONE;
        for (String cost : costs.equals("-") ? new String[0] : costs.split(", ", -1)) {
            String[] parts = cost.split(" ", -1);
            stake = stake.plus(new BigDecimal(parts[0]), parts[1]);
        }
        assertEquals(
                finance,
                DualSignOff.asked(new FinanceLimit(new BigDecimal(limit), "EUR"), stake)
                        .contains(Side.FINANCE),
                what);
    }

    @Test
    void withoutALimitFinanceIsNeverAsked() {
        Stake stake = Stake.NONE.plus(new BigDecimal("999999999999999"), "USD");
        assertEquals(EnumSet.of(Side.BUSINESS, Side.TECHNOLOGY), DualSignOff.asked(null, stake));
    }

    @Property
    void noLineTakesAPlanBelowTheLimitAgain(
            @ForAll @LongRange(min = 1, max = 1000) long cost, @ForAll @LongRange(min = -2000, max = 2000) long more) {
        FinanceLimit limit = new FinanceLimit(new BigDecimal("500"), "EUR");
        Stake stake = Stake.NONE.plus(BigDecimal.valueOf(cost), "EUR");
        if (limit.exceededBy(stake)) {
            assertTrue(limit.exceededBy(stake.plus(BigDecimal.valueOf(more), "EUR")));
        }
    }
}
