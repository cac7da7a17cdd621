package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted of some initiatives; tallies of others can be added, so every initiative is looked at once. */
final class Tally {

    int initiatives;
    int open;
    int serving;
    int owned;
    int running;
    int heeded;
    int waiting;
    int overdue;
    int onTrack;
    int atRisk;
    int breached;

    /** Objectives that any of them contributes to, and that an open one does. */
    final BitSet touched = new BitSet();

    final BitSet served = new BitSet();
    final Map<String, Spent> planned = new TreeMap<>();
    final Map<String, Spent> actual = new TreeMap<>();

    /** Money in one currency by the place of the objective, a hundred times over. */
    static final class Spent {

        private static final BigDecimal[] NOTHING = {};

        private BigDecimal[] served = NOTHING;
        private BigDecimal unserved;
        int initiatives;

        private void add(BigDecimal amount, Work work) {
            initiatives++;
            for (Work.Serves one : work.serves()) {
                serve(one.goal(), amount.multiply(one.weight()));
            }
            if (work.unserved().signum() != 0) {
                unserved = plus(unserved, amount.multiply(work.unserved()));
            }
        }

        private void add(Spent other) {
            initiatives += other.initiatives;
            unserved = plus(unserved, other.unserved);
            for (int goal = 0; goal < other.served.length; goal++) {
                if (other.served[goal] != null) {
                    serve(goal, other.served[goal]);
                }
            }
        }

        private void serve(int goal, BigDecimal part) {
            if (goal >= served.length) {
                served = Arrays.copyOf(served, Math.max(goal + 1, 2 * served.length));
            }
            served[goal] = plus(served[goal], part);
        }

        private static BigDecimal plus(BigDecimal one, BigDecimal other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.add(other);
        }

        /** Exact amounts by objective, for each that has some. */
        SortedMap<Integer, BigDecimal> served() {
            SortedMap<Integer, BigDecimal> amounts = new TreeMap<>();
            for (int goal = 0; goal < served.length; goal++) {
                if (served[goal] != null) {
                    amounts.put(goal, served[goal].movePointLeft(2));
                }
            }
            return amounts;
        }

        /** What serves no live objective, exact; null when there is none. */
        BigDecimal unserved() {
            return unserved == null ? null : unserved.movePointLeft(2);
        }

        /** Exact. */
        BigDecimal total() {
            BigDecimal total = unserved == null ? BigDecimal.ZERO : unserved;
            for (BigDecimal part : served) {
                total = part == null ? total : total.add(part);
            }
            return total.movePointLeft(2);
        }
    }

    void add(Work work) {
        work.planned().forEach((currency, amount) -> spent(planned, currency).add(amount, work));
        work.actual().forEach((currency, amount) -> spent(actual, currency).add(amount, work));
        if (work.retired()) {
            return;
        }
        initiatives++;
        work.serves().forEach(one -> touched.set(one.goal()));
        if (work.open()) {
            open++;
            serving += work.serves().isEmpty() ? 0 : 1;
            owned += work.owned() ? 1 : 0;
            work.serves().forEach(one -> served.set(one.goal()));
        }
        if (work.running()) {
            running++;
            heeded += work.care().heeded() ? 1 : 0;
        }
        waiting += work.care().waiting();
        overdue += work.care().overdue();
        onTrack += work.care().onTrack();
        atRisk += work.care().atRisk();
        breached += work.care().breached();
    }

    void add(Tally other) {
        other.planned.forEach((currency, spent) -> spent(planned, currency).add(spent));
        other.actual.forEach((currency, spent) -> spent(actual, currency).add(spent));
        initiatives += other.initiatives;
        open += other.open;
        serving += other.serving;
        owned += other.owned;
        running += other.running;
        heeded += other.heeded;
        waiting += other.waiting;
        overdue += other.overdue;
        onTrack += other.onTrack;
        atRisk += other.atRisk;
        breached += other.breached;
        touched.or(other.touched);
        served.or(other.served);
    }

    private static Spent spent(Map<String, Spent> by, String currency) {
        return by.computeIfAbsent(currency, code -> new Spent());
    }
}
