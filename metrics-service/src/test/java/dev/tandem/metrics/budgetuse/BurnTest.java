package dev.tandem.metrics.budgetuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.metrics.metric.ExpenseType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurnTest {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    @Test
    void ofANodesOwnBudgetWhatIsGivenBelowIsAllocated() {
        Burn burn = burn("1000.00", "400.00", "850.00", 6);

        assertEquals(new BigDecimal("1000.00"), burn.budget());
        assertEquals(new BigDecimal("600.00"), burn.unallocated());
        assertEquals(new BigDecimal("150.00"), burn.variance());
        assertEquals(new BigDecimal("0.8500"), burn.use());
        assertEquals(80, burn.threshold());
        assertEquals(new BigDecimal("141.67"), burn.perMonth());
        assertEquals(new BigDecimal("1700.00"), burn.projected());
        assertEquals(new BigDecimal("1.7000"), burn.projectedUse());
    }

    @Test
    void aNodeWithoutABudgetHasThoseBelowIt() {
        Burn burn = burn(null, "400.00", "500.00", 0);

        assertEquals(new BigDecimal("400.00"), burn.budget());
        assertNull(burn.unallocated());
        assertEquals(120, burn.threshold());
        assertNull(burn.perMonth());
        assertNull(burn.projected());
        assertNull(burn.projectedUse());
    }

    @Test
    void withoutAnyBudgetThereIsNothingToCompareWith() {
        Burn burn = burn(null, null, "500.00", 3);

        assertNull(burn.budget());
        assertNull(burn.variance());
        assertNull(burn.use());
        assertNull(burn.threshold());
        assertEquals(new BigDecimal("166.67"), burn.perMonth());
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 0.00, , 0.0",
        "100.00, 79.99, , 79.9",
        "100.00, 80.00, 80, 80.0",
        "100.00, 99.999999, 80, 99.9",
        "100.00, 100.00, 100, 100.0",
        "100.00, 119.99, 100, 119.9",
        "100.00, 120.00, 120, 120.0",
        "0.00, 0.00, , ",
        "0.00, 0.01, 120, ",
        "100.00, -500.00, , -500.0",
    })
    void aThresholdIsReachedExactlyAtItsShare(
            BigDecimal budget, BigDecimal actual, Integer highest, BigDecimal perCent) {
        List<Integer> reached = Thresholds.reached(budget, actual);

        assertEquals(highest, reached.isEmpty() ? null : reached.get(reached.size() - 1));
        assertEquals(perCent, Thresholds.used(budget, actual));
    }

    @Property(tries = 300, seed = "20260421")
    void whateverTheOrderOfCostsEachThresholdIsToldOnceForAVersion(
            @ForAll("costs") List<BigDecimal> costs, @ForAll("money") BigDecimal budget) {
        Set<Integer> told = new TreeSet<>();
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        int events = 0;
        for (BigDecimal cost : costs) {
            actual = actual.add(cost);
            highest = highest.max(actual);
            List<Integer> news = spent(budget, actual, told).news();
            events += news.size();
            told.addAll(news);
        }

        assertEquals(told.size(), events);
        assertEquals(Thresholds.reached(budget, highest), List.copyOf(told));
    }

    @Test
    void severalThresholdsReachedAtOnceAreToldOneAfterTheOther() {
        Spent spent = spent(new BigDecimal("100.00"), new BigDecimal("130.00"), Set.of());

        List<BudgetUseEvent> events = spent.events(spent.news(), Set.of("nora"));

        assertEquals(
                List.of(80, 100, 120),
                events.stream().map(event -> event.state().threshold()).toList());
        assertEquals(
                List.of(1L, 2L, 3L),
                events.stream().map(BudgetUseEvent::sequence).toList());
        assertEquals(events.get(1).state(), ((BudgetUseEvent.ThresholdCrossed) events.get(2)).before());
        assertEquals("130", events.get(0).state().actual());
    }

    @Provide
    Arbitrary<BigDecimal> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> costs() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("300"))
                .ofScale(4)
                .list()
                .ofMaxSize(20);
    }

    private static Spent spent(BigDecimal budget, BigDecimal actual, Set<Integer> told) {
        return new Spent(
                new UUID(4, 1), new UUID(2, 1), 2026, ExpenseType.CAPEX, 1, budget, "EUR", actual, told, 0, null);
    }

    private static Burn burn(String own, String below, String actual, int monthsOver) {
        return new Burn(
                own == null ? null : new BigDecimal(own),
                below == null ? null : new BigDecimal(below),
                ZERO,
                ZERO,
                new BigDecimal(actual),
                new BigDecimal(actual),
                monthsOver);
    }
}
