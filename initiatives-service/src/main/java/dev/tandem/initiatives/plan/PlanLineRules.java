package dev.tandem.initiatives.plan;

import dev.tandem.http.json.Years;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must hold between the fields of a line; the annotations on {@link PlanLine} hold for each alone. */
public final class PlanLineRules {

    private static final int MOST_YEARS = 100;
    private static final String COST_ONLY = "Is for COST lines only.";
    private static final String BENEFIT_ONLY = "Is for BENEFIT lines only.";
    private static final String EFFORT_ONLY = "Is for EFFORT lines only.";

    private final PlanLine line;
    private final List<Fault> faults = new ArrayList<>();

    private PlanLineRules(PlanLine line) {
        this.line = line;
    }

    /** What is wrong with a field of the line. */
    public record Fault(String field, String detail) {}

    /** Everything that is wrong with the line; empty when all is well. */
    public static List<Fault> faults(PlanLine line) {
        PlanLineRules rules = new PlanLineRules(line);
        rules.dates();
        switch (line.kind()) {
            case COST -> rules.cost();
            case BENEFIT -> rules.benefit();
            case EFFORT -> rules.effort();
        }
        return rules.faults;
    }

    private void cost() {
        amount();
        noBenefit();
        noEffort();
    }

    private void benefit() {
        amount();
        noCost();
        noEffort();
        if (line.probability() != null
                && (line.probability().value().signum() < 0
                        || line.probability().value().compareTo(BigDecimal.ONE) > 0)) {
            fault("probability", "Must be from 0 to 1.");
        }
        if (line.metricId() != null && line.metricKey() != null) {
            fault("metricKey", "Give metricId or metricKey, not both.");
        }
        boolean metric = line.metricId() != null || line.metricKey() != null;
        if (line.baseline() != null && !metric) {
            fault("baseline", "Needs a metric (metricId or metricKey).");
        }
        if (line.unitValue() != null && !metric) {
            fault("unitValue", "Needs a metric (metricId or metricKey).");
        }
        if (line.unitValue() != null
                && line.amount() != null
                && !line.unitValue().currency().equals(line.amount().currency())) {
            fault("unitValue/currency", "Must be the currency of the amount.");
        }
    }

    private void effort() {
        noCost();
        noBenefit();
        if (line.amount() != null) {
            fault("amount", "Is for COST and BENEFIT lines only.");
        }
        if (line.fullTimeEquivalents() == null) {
            fault("fullTimeEquivalents", "Must be given on an EFFORT line.");
        } else if (line.fullTimeEquivalents().value().signum() <= 0) {
            fault("fullTimeEquivalents", "Must be above 0.");
        }
    }

    private void amount() {
        if (line.amount() == null) {
            fault("amount", "Must be given on a " + line.kind() + " line.");
        }
    }

    private void noCost() {
        absent("expenseType", line.expenseType(), COST_ONLY);
        absent("costType", line.costType(), COST_ONLY);
    }

    private void noBenefit() {
        absent("probability", line.probability(), BENEFIT_ONLY);
        absent("driver", line.driver(), BENEFIT_ONLY);
        absent("metricId", line.metricId(), BENEFIT_ONLY);
        absent("metricKey", line.metricKey(), BENEFIT_ONLY);
        absent("baseline", line.baseline(), BENEFIT_ONLY);
        absent("unitValue", line.unitValue(), BENEFIT_ONLY);
    }

    private void noEffort() {
        absent("team", line.team(), EFFORT_ONLY);
        absent("fullTimeEquivalents", line.fullTimeEquivalents(), EFFORT_ONLY);
    }

    private void dates() {
        inRange("on", line.on());
        inRange("from", line.from());
        inRange("to", line.to());
        if (line.on() != null && (line.from() != null || line.to() != null)) {
            fault("on", "A line is on one day or over a span, not both.");
        } else if (line.from() == null && line.to() != null) {
            fault("from", "Must be given with to.");
        } else if (line.from() != null && line.to() == null) {
            fault("to", "Must be given with from.");
        } else if (line.from() != null && line.to().isBefore(line.from())) {
            fault("to", "Must not be before from (" + line.from() + ").");
        } else if (line.from() != null && line.to().isAfter(line.from().plusYears(MOST_YEARS))) {
            fault("to", "Must not be more than " + MOST_YEARS + " years after from (" + line.from() + ").");
        }
    }

    private void inRange(String field, LocalDate date) {
        if (!Years.hold(date)) {
            fault(field, Years.RANGE);
        }
    }

    private void absent(String field, Object value, String detail) {
        if (value != null) {
            fault(field, detail);
        }
    }

    private void fault(String field, String detail) {
        faults.add(new Fault(field, detail));
    }
}
