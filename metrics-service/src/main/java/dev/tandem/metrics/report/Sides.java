package dev.tandem.metrics.report;

import dev.tandem.metrics.metric.ExpenseType;

/** Plan, forecast and actual of the same thing. */
public record Sides(Figures plan, Figures forecast, Figures actual) {

    static Sides of(Tabulation.Sums<Measure> sums) {
        return new Sides(of(sums, Series.PLAN), of(sums, Series.FORECAST), of(sums, Series.ACTUAL));
    }

    public Figures of(Series series) {
        return switch (series) {
            case PLAN -> plan;
            case FORECAST -> forecast;
            case ACTUAL -> actual;
        };
    }

    private static Figures of(Tabulation.Sums<Measure> sums, Series series) {
        return new Figures(
                sums.of(series.cost(ExpenseType.CAPEX)),
                sums.of(series.cost(ExpenseType.OPEX)),
                sums.of(series.cost(null)),
                sums.of(series.benefit()));
    }
}
