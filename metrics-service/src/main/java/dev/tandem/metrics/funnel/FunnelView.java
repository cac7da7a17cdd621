package dev.tandem.metrics.funnel;

import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.PeriodView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funnel as it is answered. */
@Schema(
        name = "Funnel",
        requiredProperties = {"organisation", "groupBy", "interval", "metrics", "rows", "total", "asOf"},
        description = "How many went each step of the customer's way, and which share went on.")
public record FunnelView(
        OrganisationView organisation,

        @Schema(description = "As asked for.", examples = "channel")
        String groupBy,

        @Schema(description = "As asked for.", examples = "quarter")
        String interval,

        @Schema(description = "The first day reported; null when open.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "The last day reported; null when open.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "As asked for; null for all channels.", nullable = true)
        String channel,

        @Schema(description = "As asked for; null for all campaigns.", nullable = true)
        String campaign,

        @Schema(description = "The metrics that are added up for each step, first step to last.")
        List<StepMetricsView> metrics,

        @Schema(description = "By group, then by period; groups that nothing was counted for are left out.")
        List<RowView> rows,

        @Schema(description = "The funnel of everything in the rows.")
        List<StepView> total,

        @Schema(description = "As known at this instant, as asked for; null for now.", nullable = true)
        Instant asOf)
        implements Tabular {

    /** What is added up for a step. */
    @Schema(
            name = "FunnelStepMetrics",
            requiredProperties = {"step", "keys"})
    public record StepMetricsView(
            FunnelStep step,

            @Schema(description = "Keys of metrics; none when the step is not measured.")
            List<String> keys) {}

    /** The funnel of one group in one period. */
    @Schema(
            name = "FunnelRow",
            requiredProperties = {"group", "period", "steps"})
    public record RowView(GroupView group, PeriodView period, List<StepView> steps) {}

    /** One step. */
    @Schema(
            name = "FunnelStepFigures",
            requiredProperties = {"step", "count", "stepBefore", "ofStepBefore", "ofFirstStep", "facts"})
    public record StepView(
            FunnelStep step,

            @Schema(
                    description =
                            "How many, as decimal text with at most six decimals; null when no metric is of the step.",
                    examples = "1840",
                    nullable = true)
            BigDecimal count,

            @Schema(description = "The nearest earlier step that is measured; null for none.", nullable = true)
            FunnelStep stepBefore,

            @Schema(description = "Count ÷ count of `stepBefore`.")
            ConversionView ofStepBefore,

            @Schema(description = "Count ÷ count of the first step that is measured.")
            ConversionView ofFirstStep,

            @Schema(
                    description = "Where the facts are listed that `count` is made of; null when no metric is of the"
                            + " step.",
                    nullable = true,
                    examples =
                            "/api/v1/measurements?funnelStep=LEAD&from=2026-01-01&to=2026-03-31&label=channel%3Asearch")
            String facts) {}

    /** A share, or why there is none. */
    @Schema(
            name = "FunnelConversion",
            requiredProperties = {"rate", "reason"})
    public record ConversionView(
            @Schema(
                    description = "Decimal text to six decimals; 1.000000 is all. Null with a reason.",
                    examples = "0.043500",
                    nullable = true)
            BigDecimal rate,

            @Schema(
                    description =
                            "NO_METRIC: no metric is of the step. FIRST_STEP: nothing comes before it. NOTHING_BEFORE:"
                                    + " the count to divide by is not above zero. Null with a rate.",
                    nullable = true)
            Funnel.NoShare reason) {

        static ConversionView of(Funnel.Conversion conversion) {
            return new ConversionView(conversion.rate(), conversion.reason());
        }
    }

    /** A step of a row. */
    record Line(
            GroupView group,
            PeriodView period,
            FunnelStep step,
            BigDecimal count,
            FunnelStep stepBefore,
            ConversionView ofStepBefore,
            ConversionView ofFirstStep,
            String facts) {}

    @Override
    public Table<?> table() {
        return Table.of(
                Line.class,
                rows.stream()
                        .flatMap(row -> row.steps().stream()
                                .map(step -> new Line(
                                        row.group(),
                                        row.period(),
                                        step.step(),
                                        step.count(),
                                        step.stepBefore(),
                                        step.ofStepBefore(),
                                        step.ofFirstStep(),
                                        step.facts())))
                        .toList());
    }

    static FunnelView of(FunnelReport report, KnownOrganisation organisation) {
        FunnelQuery query = report.query();
        FunnelReport.Table table = report.table();
        return new FunnelView(
                OrganisationView.of(organisation),
                query.groupBy(),
                query.report().interval().word(),
                query.report().range().from(),
                query.report().range().to(),
                query.channel(),
                query.campaign(),
                List.of(FunnelStep.values()).stream()
                        .map(step -> new StepMetricsView(
                                step,
                                report.metrics().stream()
                                        .filter(metric -> metric.step() == step)
                                        .map(FunnelCounts.StepMetric::key)
                                        .toList()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new RowView(
                                GroupView.of(row.group()),
                                PeriodView.of(row.period()),
                                steps(row.funnel(), step -> query.facts(step, row.group(), row.period()))))
                        .toList(),
                steps(table.total(), query::facts),
                query.report().asOf());
    }

    private static List<StepView> steps(Funnel funnel, Function<FunnelStep, String> facts) {
        return funnel.steps().stream()
                .map(step -> new StepView(
                        step.step(),
                        step.count(),
                        step.before(),
                        ConversionView.of(step.ofStepBefore()),
                        ConversionView.of(step.ofFirstStep()),
                        step.count() == null ? null : facts.apply(step.step())))
                .toList();
    }
}
