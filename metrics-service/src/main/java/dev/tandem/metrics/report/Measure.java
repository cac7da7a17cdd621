package dev.tandem.metrics.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The figures of a report that are added up; cost and net follow from them. */
public enum Measure {
    PLAN_CAPEX(Series.PLAN),
    PLAN_OPEX(Series.PLAN),
    PLAN_UNCLASSIFIED(Series.PLAN),
    PLAN_BENEFIT(Series.PLAN),
    FORECAST_CAPEX(Series.FORECAST),
    FORECAST_OPEX(Series.FORECAST),
    FORECAST_UNCLASSIFIED(Series.FORECAST),
    FORECAST_BENEFIT(Series.FORECAST),
    ACTUAL_CAPEX(Series.ACTUAL),
    ACTUAL_OPEX(Series.ACTUAL),
    ACTUAL_UNCLASSIFIED(Series.ACTUAL),
    ACTUAL_BENEFIT(Series.ACTUAL);

    /** The costs of each series, which are the parts of its cost. */
    static final List<Set<Measure>> COSTS = List.of(
            EnumSet.of(PLAN_CAPEX, PLAN_OPEX, PLAN_UNCLASSIFIED),
            EnumSet.of(FORECAST_CAPEX, FORECAST_OPEX, FORECAST_UNCLASSIFIED),
            EnumSet.of(ACTUAL_CAPEX, ACTUAL_OPEX, ACTUAL_UNCLASSIFIED));

    private final Series series;

    Measure(Series series) {
        this.series = series;
    }

    public Series series() {
        return series;
    }

    public boolean isBenefit() {
        return this == series.benefit();
    }
}
