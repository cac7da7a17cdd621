package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;

class TreeRoundingTest {

    @Test
    void halvesGoToTheEvenWholeAndTheFirstPart() {
        Map<List<Integer>, BigDecimal> exact = new LinkedHashMap<>();
        exact.put(List.of(0), new BigDecimal("0.005"));
        exact.put(List.of(1), new BigDecimal("0.005"));
        exact.put(List.of(2), new BigDecimal("0.005"));

        Map<List<Integer>, BigDecimal> rounded = TreeRounding.round(exact, leaf -> leaf, 2);

        assertEquals(new BigDecimal("0.01"), rounded.get(List.of(0)));
        assertEquals(new BigDecimal("0.01"), rounded.get(List.of(1)));
        assertEquals(new BigDecimal("0.00"), rounded.get(List.of(2)));
    }

    @Test
    void aThousandTinyAmountsKeepTheirWorth() {
        Map<List<Integer>, BigDecimal> exact = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            exact.put(List.of(0, i), new BigDecimal("0.0040"));
            exact.put(List.of(1, i), new BigDecimal("0.0039"));
        }

        Map<List<Integer>, BigDecimal> rounded = TreeRounding.round(exact, leaf -> leaf, 2);

        assertEquals(new BigDecimal("2.00"), sumBelow(rounded, List.of(0)));
        assertEquals(new BigDecimal("1.95"), sumBelow(rounded, List.of(1)));
    }

    @Property
    void everyBranchIsTheFloorOrTheCeilingOfItsExactAmount(@ForAll("trees") Map<List<Integer>, BigDecimal> exact) {
        Map<List<Integer>, BigDecimal> rounded = TreeRounding.round(exact, leaf -> leaf, 2);

        assertEquals(sumBelow(exact, List.of()).setScale(2, RoundingMode.HALF_EVEN), sumBelow(rounded, List.of()));
        for (List<Integer> branch : branchesOf(exact)) {
            BigDecimal was = sumBelow(exact, branch);
            BigDecimal is = sumBelow(rounded, branch);
            assertTrue(is.compareTo(was.setScale(2, RoundingMode.FLOOR)) >= 0, branch + ": " + was + " became " + is);
            assertTrue(is.compareTo(was.setScale(2, RoundingMode.CEILING)) <= 0, branch + ": " + was + " became " + is);
        }
    }

    @Provide
    Arbitrary<Map<List<Integer>, BigDecimal>> trees() {
        Arbitrary<List<Integer>> leaf =
                Arbitraries.integers().between(0, 3).list().ofSize(3);
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(6)
                .withDistribution(RandomDistribution.uniform());
        return Arbitraries.maps(leaf, amount).ofMinSize(1).ofMaxSize(30);
    }

    private static List<List<Integer>> branchesOf(Map<List<Integer>, BigDecimal> tree) {
        List<List<Integer>> branches = new ArrayList<>();
        tree.keySet().forEach(leaf -> {
            branches.add(leaf);
            branches.add(leaf.subList(0, 1));
            branches.add(leaf.subList(0, 2));
        });
        return branches;
    }

    private static BigDecimal sumBelow(Map<List<Integer>, BigDecimal> tree, List<Integer> branch) {
        return tree.entrySet().stream()
                .filter(leaf -> leaf.getKey().subList(0, branch.size()).equals(branch))
                .map(Map.Entry::getValue)
                .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
