package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneySharesTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    @Test
    void threeEqualPartsAddUpToTheWhole() {
        SortedMap<Integer, BigDecimal> exact = new TreeMap<>();
        IntStream.range(0, 3).forEach(place -> exact.put(place, new BigDecimal("33.335")));

        Split split = Split.of(exact, 2);

        assertEquals("100.00", split.total().amount().toPlainString());
        assertEquals(
                List.of("33.34 33.34", "33.33 33.33", "33.33 33.33"),
                IntStream.range(0, 3)
                        .mapToObj(place ->
                                split.at(place).amount() + " " + split.at(place).share())
                        .toList());
    }

    @Test
    void aCreditHasAnAmountAndNoShare() {
        Split split = Split.of(new TreeMap<>(Map.of(0, new BigDecimal("-10.00"), 1, new BigDecimal("4.00"))), 2);

        assertEquals("-10.00", split.at(0).amount().toPlainString());
        assertEquals("0.00", split.at(0).share().toPlainString());
        assertEquals("100.00", split.at(1).share().toPlainString());
        assertNull(Split.of(new TreeMap<>(Map.of(0, new BigDecimal("-10.00"))), 2)
                .total()
                .share());
    }

    @Test
    void aNodeHoldsWhatIsBelowIt() {
        Split split = Split.of(
                        new TreeMap<>(Map.of(-1, new BigDecimal("1"), 0, new BigDecimal("2"), 1, new BigDecimal("3"))),
                        0)
                .rolledUp(place -> place - 1);

        assertEquals(
                List.of("1", "5", "3"),
                IntStream.range(-1, 2)
                        .mapToObj(place -> split.at(place).amount().toPlainString())
                        .toList());
    }

    @Test
    void roundedPartsAddUpToTheRoundedWholeWhateverTheirSigns() {
        for (long seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            List<BigDecimal> exact = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(i -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, random.nextInt(7)))
                    .toList();
            List<BigDecimal> parts = LargestRemainder.parts(exact, 2);

            assertEquals(sum(exact).setScale(2, RoundingMode.HALF_EVEN), sum(parts), "seed " + seed);
            for (int i = 0; i < exact.size(); i++) {
                BigDecimal away = parts.get(i).subtract(exact.get(i)).abs();
                assertEquals(-1, away.compareTo(new BigDecimal("0.01")), "seed " + seed);
            }
        }
    }

    @Test
    void sharesAddUpToAHundredAndAmountsToTheTotalByThemeAndByObjective() {
        for (long seed = 0; seed < 2000; seed++) {
            RandomPortfolio portfolio = RandomPortfolio.of(seed);
            Goals tree = portfolio.tree();
            Tally tally = portfolio.tally(tree);
            Judgement judgement = new Judgement(tree, tally, seed % 2 == 0);
            MoneyShares shares = new MoneyShares(
                    tree, Split.shares(judgement.agreedShares()), tally.planned.get("EUR"), tally.actual.get("EUR"), 2);
            SortedMap<Integer, MoneyShares.Row> objectives = shares.objectives();
            List<MoneyShares.Row> top = objectives.entrySet().stream()
                    .filter(row -> tree.parent(row.getKey()) < 0)
                    .map(Map.Entry::getValue)
                    .toList();
            for (Collection<MoneyShares.Row> rows : List.of(shares.themes().values(), top)) {
                List<MoneyShares.Row> all =
                        Stream.concat(rows.stream(), Stream.of(shares.none())).toList();
                assertSums(all, shares.total(), "seed " + seed);
            }
            if (tally.planned.containsKey("EUR")) {
                assertEquals(
                        tally.planned.get("EUR").total().setScale(2, RoundingMode.HALF_EVEN),
                        shares.total().planned().amount(),
                        "seed " + seed);
            }
        }
    }

    private static void assertSums(List<MoneyShares.Row> rows, MoneyShares.Row total, String seed) {
        assertEquals(total.planned().amount(), sum(rows, row -> row.planned().amount()), seed);
        assertEquals(total.actual().amount(), sum(rows, row -> row.actual().amount()), seed);
        assertEquals(
                0,
                hundredOrNothing(total.planned().share())
                        .compareTo(sum(rows, row -> row.planned().share())),
                seed);
        assertEquals(
                0,
                hundredOrNothing(total.actual().share())
                        .compareTo(sum(rows, row -> row.actual().share())),
                seed);
        boolean agreed = rows.stream().anyMatch(row -> row.agreed() != null);
        assertEquals(0, (agreed ? HUNDRED : BigDecimal.ZERO).compareTo(sum(rows, MoneyShares.Row::agreed)), seed);
    }

    private static BigDecimal hundredOrNothing(BigDecimal share) {
        return share == null ? BigDecimal.ZERO : HUNDRED;
    }

    private static BigDecimal sum(List<MoneyShares.Row> rows, Function<MoneyShares.Row, BigDecimal> number) {
        return sum(rows.stream().map(number).filter(Objects::nonNull).toList());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
