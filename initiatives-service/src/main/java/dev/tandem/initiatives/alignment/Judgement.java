package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tally amounts to. The whole portfolio is judged by every live objective; whatever is narrower (a node, a stage,
 * somebody's own) by those that its initiatives contribute to, since nobody asks a part to serve everything.
 */
final class Judgement {

    /** A value of money is a quotient of quotients; it is taken to so many decimals. */
    private static final int SCALE = 18;

    private final Goals goals;
    private final Tally tally;
    private final boolean whole;
    private final BitSet population;
    private final Map<Integer, BigDecimal> agreedShares = new HashMap<>();
    private BigDecimal agreedTotal = BigDecimal.ZERO;

    /** @param whole whether the tally is of the whole portfolio */
    Judgement(Goals goals, Tally tally, boolean whole) {
        this.goals = goals;
        this.tally = tally;
        this.whole = whole;
        this.population = new BitSet();
        if (whole) {
            population.set(0, goals.size());
        } else {
            population.or(tally.touched);
        }
        for (int goal = population.nextSetBit(0); goal >= 0; goal = population.nextSetBit(goal + 1)) {
            for (Goals.Spread spread : goals.spread(goal)) {
                if (agreedShares.put(spread.leaf(), goals.share(spread.leaf())) == null) {
                    agreedTotal = agreedTotal.add(goals.share(spread.leaf()));
                }
            }
        }
    }

    /** By objectives at the end of the tree, in proportion; empty when nothing is agreed among those that are judged. */
    Map<Integer, BigDecimal> agreedShares() {
        return goals.agreed() && agreedTotal.signum() > 0 ? agreedShares : Map.of();
    }

    Overall overall() {
        return Overall.of(List.of(
                money(AlignmentPart.PLANNED_MONEY, tally.planned),
                money(AlignmentPart.ACTUAL_MONEY, tally.actual),
                counted(AlignmentPart.INITIATIVES_WITH_OBJECTIVE, tally.serving, tally.open),
                objectives(),
                owners(),
                counted(AlignmentPart.CHECK_INS, tally.heeded, tally.running),
                counted(AlignmentPart.SIGN_OFFS, tally.waiting - tally.overdue, tally.waiting),
                deadlines(),
                weights()));
    }

    private Overall.Measured objectives() {
        if (!whole) {
            return new Overall.Measured(AlignmentPart.OBJECTIVES_WITH_INITIATIVE, null, 0, 0);
        }
        return counted(
                AlignmentPart.OBJECTIVES_WITH_INITIATIVE,
                goals.served(tally.served).cardinality(),
                goals.size());
    }

    private Overall.Measured owners() {
        int owned = (int)
                population.stream().filter(goal -> goals.goal(goal).owned()).count();
        return counted(AlignmentPart.OWNERS, tally.owned + owned, tally.open + population.cardinality());
    }

    private Overall.Measured deadlines() {
        int all = tally.onTrack + tally.atRisk + tally.breached;
        Ratio value = all == 0 ? null : Ratio.of(2L * tally.onTrack + tally.atRisk, 2L * all);
        return new Overall.Measured(AlignmentPart.SECURITY_DEADLINES, value, all, tally.atRisk + tally.breached);
    }

    private Overall.Measured weights() {
        int all = population.cardinality();
        BigDecimal apart =
                population.stream().mapToObj(goal -> goals.goal(goal).apart()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int lacking = (int) population.stream()
                .filter(goal -> goals.goal(goal).apart().signum() > 0)
                .count();
        BigDecimal most = BigDecimal.valueOf(100L * all);
        return new Overall.Measured(
                AlignmentPart.AGREED_WEIGHTS, all == 0 ? null : new Ratio(most.subtract(apart), most), all, lacking);
    }

    private static Overall.Measured counted(AlignmentPart part, int good, int all) {
        return new Overall.Measured(part, all == 0 ? null : Ratio.of(good, all), all, all - good);
    }

    /** Currencies are not converted: each counts by how many initiatives have money in it. */
    private Overall.Measured money(AlignmentPart part, Map<String, Tally.Spent> byCurrency) {
        BigDecimal sum = BigDecimal.ZERO;
        int initiatives = 0;
        for (Tally.Spent spent : byCurrency.values()) {
            BigDecimal value = goals.agreed() ? inPlace(spent) : null;
            if (value != null) {
                sum = sum.add(value.multiply(BigDecimal.valueOf(spent.initiatives)));
                initiatives += spent.initiatives;
            }
        }
        Ratio value = initiatives == 0 ? null : new Ratio(sum, BigDecimal.valueOf(initiatives));
        return new Overall.Measured(part, value, initiatives, null);
    }

    /**
     * How much of the money lies where it was agreed, from 0 to 1: over the ends of the tree, the smaller of its share of the
     * money and its agreed share. What nets out below zero lies nowhere.
     *
     * @return null when there is no money
     */
    private BigDecimal inPlace(Tally.Spent spent) {
        Map<Integer, BigDecimal> byLeaf = new HashMap<>();
        spent.served().forEach((goal, amount) -> goals.spread(goal)
                .forEach(to -> byLeaf.merge(to.leaf(), amount.multiply(to.part()), BigDecimal::add)));
        byLeaf.values().removeIf(amount -> amount.signum() <= 0);
        BigDecimal unserved = spent.unserved() == null ? BigDecimal.ZERO : spent.unserved();
        BigDecimal money = byLeaf.values().stream().reduce(unserved.max(BigDecimal.ZERO), BigDecimal::add);
        if (money.signum() == 0) {
            return null;
        }
        BigDecimal inPlace = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> lies : byLeaf.entrySet()) {
            BigDecimal agreed = agreedShares.getOrDefault(lies.getKey(), BigDecimal.ZERO);
            inPlace = inPlace.add(lies.getValue().multiply(agreedTotal).min(agreed.multiply(money)));
        }
        return agreedTotal.signum() == 0
                ? BigDecimal.ZERO
                : inPlace.divide(agreedTotal.multiply(money), SCALE, RoundingMode.HALF_EVEN);
    }
}
