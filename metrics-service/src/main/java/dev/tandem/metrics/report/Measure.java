package dev.tandem.metrics.report;

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
