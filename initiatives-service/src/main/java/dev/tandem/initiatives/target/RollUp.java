package dev.tandem.initiatives.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far objectives have come, in per cent: the mean of two parts, or the one there is.
 *
 * <ul>
 *   <li>own targets: the plain mean of those that are measured, each held between 0 and 100, so that what one brings
 *       beyond its goal makes up for no other;
 *   <li>objectives below: their mean by agreed weight, of those that have a progress. Where none of these has an agreed
 *       weight above 0 they count equally; else one without an agreed weight does not count.
 * </ul>
 *
 * Null where nothing is measured.
 */
final class RollUp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<UUID, List<Node>> below = new HashMap<>();
    private final Map<UUID, Result> results = new HashMap<>();

    private RollUp() {}

    /**
     * An objective of the tree.
     *
     * @param weight the agreed one; null while one side is silent
     * @param targets how many live targets it has
     * @param progress of those that are measured, as told
     */
    record Node(UUID id, UUID parentId, BigDecimal weight, int targets, List<BigDecimal> progress) {

        /** The same objective with the targets of both. */
        Node with(Node other) {
            List<BigDecimal> all = new ArrayList<>(progress);
            all.addAll(other.progress);
            return new Node(id, parentId, weight, targets + other.targets, all);
        }
    }

    /** Each exact; null where nothing is measured. */
    record Result(BigDecimal overall, BigDecimal ofTargets, BigDecimal ofObjectives, int targets, int measured) {}

    /** The result of every node, given each with everything live below it. */
    static Map<UUID, Result> of(Collection<Node> nodes) {
        RollUp rollUp = new RollUp();
        nodes.forEach(node -> rollUp.below
                .computeIfAbsent(node.parentId(), parent -> new ArrayList<>())
                .add(node));
        nodes.forEach(rollUp::result);
        return rollUp.results;
    }

    private Result result(Node node) {
        Result known = results.get(node.id());
        if (known != null) {
            return known;
        }
        BigDecimal ofTargets = mean(node.progress().stream().map(RollUp::held).toList());
        BigDecimal ofObjectives = ofObjectives(below.getOrDefault(node.id(), List.of()));
        Result result = new Result(
                both(ofTargets, ofObjectives),
                ofTargets,
                ofObjectives,
                node.targets(),
                node.progress().size());
        results.put(node.id(), result);
        return result;
    }

    private BigDecimal ofObjectives(List<Node> children) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        List<BigDecimal> plain = new ArrayList<>();
        for (Node child : children) {
            BigDecimal progress = result(child).overall();
            if (progress != null) {
                plain.add(progress);
                BigDecimal weight = child.weight() == null ? BigDecimal.ZERO : child.weight();
                weighted = weighted.add(progress.multiply(weight));
                weights = weights.add(weight);
            }
        }
        return weights.signum() > 0 ? weighted.divide(weights, MathContext.DECIMAL128) : mean(plain);
    }

    private static BigDecimal both(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other).divide(TWO, MathContext.DECIMAL128);
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal held(BigDecimal progress) {
        return progress.max(BigDecimal.ZERO).min(HUNDRED);
    }
}
