package dev.tandem.metrics.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds every rate at which flows are worth nothing: none is missed and none is guessed at.
 *
 * <p>With x the logarithm of the discount of one position, the net present value is f(x) = Σ cᵢ · exp(dᵢ x). By
 * Descartes' rule it has no root without a change of sign among the cᵢ, and exactly one with one change. With more, f is
 * cut at its turning points, found as the roots of its derivative after division by the first exponential, which has one
 * term less; between two turning points f only rises or only falls, so bisection finds the root or there is none.
 */
final class RateRoots {

    /** A turning point where f is below this share of what its terms add up to is taken as touching nothing. */
    private static final double NOTHING = 1e-13;

    private final double[] amounts;
    private final double[] positions;

    private RateRoots(double[] amounts, double[] positions) {
        this.amounts = amounts;
        this.positions = positions;
    }

    /** The yearly rates, in no order. */
    static List<Double> of(CashFlows flows) {
        SortedMap<Integer, BigDecimal> something = new TreeMap<>(flows.byPosition());
        something.values().removeIf(flow -> flow.signum() == 0);
        double[] amounts =
                something.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double[] positions = something.keySet().stream().mapToDouble(p -> p).toArray();
        return new RateRoots(scaled(amounts), positions)
                .roots().stream().map(x -> Math.expm1(-flows.perYear() * x)).toList();
    }

    private List<Double> roots() {
        int changes = changesOfSign();
        if (changes == 0) {
            return List.of();
        }
        List<Double> turns = changes == 1 ? List.of() : derivative().roots();
        List<Double> roots = new ArrayList<>();
        double left = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= turns.size(); i++) {
            double right = i < turns.size() ? turns.get(i) : Double.POSITIVE_INFINITY;
            if (sign(left, NOTHING) * sign(right, NOTHING) < 0) {
                roots.add(between(left, right));
            }
            if (sign(right, NOTHING) == 0) {
                roots.add(right);
            }
            left = right;
        }
        return roots;
    }

    private int changesOfSign() {
        int changes = 0;
        for (int i = 1; i < amounts.length; i++) {
            if (amounts[i] * amounts[i - 1] < 0) {
                changes++;
            }
        }
        return changes;
    }

    private RateRoots derivative() {
        double[] steeper = new double[amounts.length - 1];
        double[] further = new double[amounts.length - 1];
        for (int i = 1; i < amounts.length; i++) {
            further[i - 1] = positions[i] - positions[0];
            steeper[i - 1] = amounts[i] * further[i - 1];
        }
        return new RateRoots(scaled(steeper), further);
    }

    private static double[] scaled(double[] amounts) {
        double largest = 0;
        for (double amount : amounts) {
            largest = Math.max(largest, Math.abs(amount));
        }
        double[] scaled = amounts.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= largest;
        }
        return scaled;
    }

    /** Far to the left the first flow decides, far to the right the last one. */
    private int sign(double x, double tolerance) {
        if (Double.isInfinite(x)) {
            return (int) Math.signum(x < 0 ? amounts[0] : amounts[amounts.length - 1]);
        }
        double pivot = x < 0 ? positions[0] : positions[positions.length - 1];
        double sum = 0;
        double size = 0;
        for (int i = 0; i < amounts.length; i++) {
            double term = amounts[i] * Math.exp((positions[i] - pivot) * x);
            sum += term;
            size += Math.abs(term);
        }
        return Math.abs(sum) <= tolerance * size ? 0 : (int) Math.signum(sum);
    }

    /** The one root between two points of different signs. */
    private double between(double left, double right) {
        double span = positions[positions.length - 1] - positions[0];
        double low = Double.isInfinite(left) ? outwards(right, sign(left, 0), -1 / span) : left;
        double high = Double.isInfinite(right) ? outwards(left, sign(right, 0), 1 / span) : right;
        int signOfLow = sign(left, 0);
        double middle = (low + high) / 2;
        while (middle > low && middle < high) {
            int sign = sign(middle, 0);
            if (sign == 0) {
                return middle;
            }
            if (sign == signOfLow) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /** Steps away from a point, twice as far each time, until f has the sign that it has at the end. */
    private double outwards(double from, int sign, double step) {
        double start = Double.isInfinite(from) ? 0 : from;
        double stride = step;
        while (sign(start + stride, 0) != sign) {
            stride *= 2;
        }
        return start + stride;
    }
}
