package dev.tandem.initiatives.forecast;

import dev.tandem.initiatives.plan.PlanLineRules;
import java.util.ArrayList;
import java.util.List;

/** What must hold between the fields of a line: what holds in a plan, and for what was planned. */
final class ForecastLineRules {

    private ForecastLineRules() {}

    /** Everything that is wrong with the line; empty when all is well. */
    static List<PlanLineRules.Fault> faults(ForecastLine line) {
        List<PlanLineRules.Fault> faults = new ArrayList<>(PlanLineRules.faults(line.checkable()));
        if (line.amount() != null
                && line.planned() != null
                && !line.amount().currency().equals(line.planned().currency())) {
            faults.add(new PlanLineRules.Fault("planned/currency", "Must be the currency of the amount."));
        }
        return faults;
    }
}
