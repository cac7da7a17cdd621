package dev.tandem.metrics.allocation;

import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares out one bill. The first rule in order that fits a charge has it; what a rule has is added up first and split once,
 * by largest remainder at eighteen decimals, so that the parts of a bill are exactly the bill. Billed and effective cost
 * are shared out side by side.
 */
final class Sharing {

    private static final int SCALE = 18;

    private final List<Rule> rules;
    private final List<Sum> sums = new ArrayList<>();
    private final Sum unallocated = new Sum();

    /** @param rules in their order */
    Sharing(List<Rule> rules) {
        this.rules = rules;
        rules.forEach(rule -> sums.add(new Sum()));
    }

    void add(ChargeGroup charge) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).match().fits(charge)) {
                sums.get(i).add(charge);
                return;
            }
        }
        unallocated.add(charge);
    }

    /** The parts in the order of the rules; what nobody bears comes last and is always there. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Sum sum = sums.get(i);
            if (sum.rows > 0) {
                split(rules.get(i), sum, parts);
            }
        }
        parts.add(new Part(null, null, unallocated.rows, unallocated.billed, unallocated.effective));
        return parts;
    }

    private static void split(Rule rule, Sum sum, List<Part> parts) {
        List<BigDecimal> percentages =
                rule.shares().stream().map(Share::percentage).toList();
        List<BigDecimal> billed = Shares.split(sum.billed, percentages, SCALE);
        List<BigDecimal> effective = Shares.split(sum.effective, percentages, SCALE);
        for (int i = 0; i < percentages.size(); i++) {
            parts.add(new Part(
                    rule.id(), rule.shares().get(i).initiativeId(), sum.rows, billed.get(i), effective.get(i)));
        }
    }

    /** What was added up so far. */
    private static final class Sum {

        private long rows;
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal effective = BigDecimal.ZERO;

        void add(ChargeGroup charge) {
            rows += charge.rows();
            billed = billed.add(charge.billed());
            effective = effective.add(charge.effective());
        }
    }
}
