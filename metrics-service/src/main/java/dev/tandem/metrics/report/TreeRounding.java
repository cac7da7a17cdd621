package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rounds the leaves of a tree from the top down. The whole is rounded half-even; what is below each branch then adds
 * up to the branch, and every branch and leaf is the floor or the ceiling of its exact amount.
 */
final class TreeRounding<L> {

    private record Item<L>(L leaf, List<?> steps, BigDecimal exact) {}

    private final int scale;
    private final Map<L, BigDecimal> rounded = new HashMap<>();

    private TreeRounding(int scale) {
        this.scale = scale;
    }

    /** @param steps the way from the top to a leaf; no way may be the beginning of another */
    static <L> Map<L, BigDecimal> round(Map<L, BigDecimal> exact, Function<L, List<?>> steps, int scale) {
        List<Item<L>> items = new ArrayList<>();
        exact.forEach((leaf, amount) -> items.add(new Item<>(leaf, steps.apply(leaf), amount)));
        TreeRounding<L> rounding = new TreeRounding<>(scale);
        rounding.below(items, 0, sum(items).setScale(scale, RoundingMode.HALF_EVEN));
        return rounding.rounded;
    }

    private void below(List<Item<L>> items, int depth, BigDecimal whole) {
        Map<Object, List<Item<L>>> branches = new LinkedHashMap<>();
        items.forEach(item -> branches.computeIfAbsent(item.steps().get(depth), step -> new ArrayList<>())
                .add(item));
        List<BigDecimal> exact =
                branches.values().stream().map(TreeRounding::sum).toList();
        List<BigDecimal> parts = LargestRemainder.round(exact, whole, scale);
        int i = 0;
        for (List<Item<L>> branch : branches.values()) {
            BigDecimal part = parts.get(i++);
            Item<L> first = branch.get(0);
            if (first.steps().size() == depth + 1) {
                rounded.put(first.leaf(), part);
            } else {
                below(branch, depth + 1, part);
            }
        }
    }

    private static <L> BigDecimal sum(List<Item<L>> items) {
        return items.stream().map(Item::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
