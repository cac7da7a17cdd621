package dev.tandem.initiatives.target;

import dev.tandem.http.json.Years;
import java.time.LocalDate;
import java.util.Optional;

/** What must hold for a promise, by itself and within the period of its objective. */
final class PromiseRules {

    private PromiseRules() {}

    /** A rule by its name. */
    enum Rule {
        FIELDS,
        GOAL_EQUALS_BASELINE,
        GOAL_AGAINST_DIRECTION,
        OUTSIDE_PERIOD
    }

    /** A rule that is broken, and the field that breaks it. */
    record Breach(Rule rule, String field, String detail) {}

    /**
     * The first rule that the promise breaks.
     *
     * @param periodStart of the objective, null when it is open
     * @param periodEnd likewise
     */
    static Optional<Breach> breach(Promise promise, LocalDate periodStart, LocalDate periodEnd) {
        return dates(promise).or(() -> goal(promise)).or(() -> within(promise, periodStart, periodEnd));
    }

    /** Whether and how the days of the promise leave the period. */
    static Optional<Breach> within(Promise promise, LocalDate periodStart, LocalDate periodEnd) {
        if (promise.startOn() != null
                && periodStart != null
                && promise.startOn().isBefore(periodStart)) {
            return outside("startOn", "Must not be before the objective's period starts (" + periodStart + ").");
        }
        if (periodStart != null && promise.dueOn().isBefore(periodStart)) {
            return outside("dueOn", "Must not be before the objective's period starts (" + periodStart + ").");
        }
        if (periodEnd != null && promise.dueOn().isAfter(periodEnd)) {
            return outside("dueOn", "Must not be after the objective's period ends (" + periodEnd + ").");
        }
        return Optional.empty();
    }

    private static Optional<Breach> dates(Promise promise) {
        if (!inRange(promise.startOn())) {
            return field("startOn", Years.RANGE);
        }
        if (!inRange(promise.dueOn())) {
            return field("dueOn", Years.RANGE);
        }
        if (promise.startOn() != null && promise.dueOn().isBefore(promise.startOn())) {
            return field("dueOn", "Must not be before startOn (" + promise.startOn() + ").");
        }
        return Optional.empty();
    }

    private static Optional<Breach> goal(Promise promise) {
        int order = promise.goal().compareTo(promise.baseline());
        if (order == 0) {
            return Optional.of(new Breach(
                    Rule.GOAL_EQUALS_BASELINE, "goal", "Must not be the baseline (" + promise.baseline() + ")."));
        }
        boolean up = promise.direction() == Direction.MAXIMISE;
        if (up != order > 0) {
            return Optional.of(new Breach(
                    Rule.GOAL_AGAINST_DIRECTION,
                    "goal",
                    "Must be " + (up ? "above" : "below") + " the baseline (" + promise.baseline() + ") to "
                            + promise.direction() + "."));
        }
        return Optional.empty();
    }

    private static boolean inRange(LocalDate date) {
        return Years.hold(date);
    }

    private static Optional<Breach> field(String field, String detail) {
        return Optional.of(new Breach(Rule.FIELDS, field, detail));
    }

    private static Optional<Breach> outside(String field, String detail) {
        return Optional.of(new Breach(Rule.OUTSIDE_PERIOD, field, detail));
    }
}
