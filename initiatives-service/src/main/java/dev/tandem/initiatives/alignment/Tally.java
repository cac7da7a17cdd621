package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
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

    /** Money in one currency by objective, a hundred times over; what serves no live objective is at {@link #NONE}. */
    static final class Spent {

        static final Integer NONE = -1;

        final Map<Integer, BigDecimal> hundredfold = new HashMap<>();
        int initiatives;

        private void add(BigDecimal amount, Work work) {
            initiatives++;
            BigDecimal rest = amount.movePointRight(2);
            for (Work.Serves one : work.serves()) {
                BigDecimal part = amount.multiply(one.weight());
                rest = rest.subtract(part);
                hundredfold.merge(one.goal(), part, BigDecimal::add);
            }
            if (rest.signum() != 0) {
                hundredfold.merge(NONE, rest, BigDecimal::add);
            }
        }

        private void add(Spent other) {
            initiatives += other.initiatives;
            other.hundredfold.forEach((goal, amount) -> hundredfold.merge(goal, amount, BigDecimal::add));
        }

        /** Exact. */
        BigDecimal total() {
            return hundredfold.values().stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .movePointLeft(2);
        }

        /** Exact. */
        BigDecimal of(int goal) {
            return hundredfold.getOrDefault(goal, BigDecimal.ZERO).movePointLeft(2);
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
