package dev.tandem.metrics.metric;

import dev.tandem.http.problem.FieldError;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The definition of a new metric. */
@Schema(
        description = "The definition of a metric. Key, kind, aggregation, expense and cost type never change later: "
                + "they decide how facts already recorded are counted.",
        examples = """
            {"key": "shop-orders", "title": "Orders in the online shop", "kind": "KPI", "unit": "orders",
             "direction": "INCREASE", "aggregation": "SUM", "expenseType": null, "costType": null, "funnelStep": null,
             "externalReferences": [{"source": "analytics", "key": "orders"}]}\
            """)
public record DefineMetric(
        @NotNull
        @Pattern(regexp = DefineMetric.KEY, message = DefineMetric.KEY_MESSAGE)
        @Schema(
                description = "Its short name, kebab-case, at most 64 characters; measurements may name it by this.",
                examples = "shop-orders",
                pattern = DefineMetric.KEY)
        String key,

        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Orders in the online shop")
        String title,

        @NotNull @Schema(description = "What it measures; REVENUE and COST are money.", examples = "KPI")
        MetricKind kind,

        @Size(max = 40)
        @Schema(description = "What a KPI counts, such as orders or percent.", examples = "orders", nullable = true)
        String unit,

        @Schema(
                description = "Where it should go; DECREASE for COST and else INCREASE when not given.",
                nullable = true)
        Direction direction,

        @Schema(
                description = "How the facts of a month become one figure; SUM when not given. Money is always SUM.",
                nullable = true)
        Aggregation aggregation,

        @Schema(description = "COST only: how the books treat it; null when nobody said.", nullable = true)
        ExpenseType expenseType,

        @Schema(description = "COST only: what it is spent on.", nullable = true)
        CostType costType,

        @Schema(
                description = "The step of the customer's way that a KPI counts; for a KPI with aggregation SUM only. "
                        + "`getFunnel` adds up the metrics of a step.",
                nullable = true)
        FunnelStep funnelStep,

        @Size(max = 50) @Schema(description = "The keys other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences) {

    static final String KEY =
            "(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*";
    static final String KEY_MESSAGE =
            "must be lower-case letters and digits with single hyphens between, at most 64 characters, and no UUID";

    public DefineMetric {
        externalReferences = externalReferences == null ? List.of() : List.copyOf(externalReferences);
        if (kind != null && direction == null) {
            direction = kind == MetricKind.COST ? Direction.DECREASE : Direction.INCREASE;
        }
        aggregation = aggregation == null ? Aggregation.SUM : aggregation;
    }

    /** What does not fit together; fields alone are checked by their annotations. */
    List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (kind.isMoney() && aggregation != Aggregation.SUM) {
            errors.add(FieldError.at("/aggregation", "Money can only be summed: must be SUM for " + kind + "."));
        }
        if (kind != MetricKind.COST && expenseType != null) {
            errors.add(FieldError.at("/expenseType", "Only a COST has one."));
        }
        if (kind != MetricKind.COST && costType != null) {
            errors.add(FieldError.at("/costType", "Only a COST has one."));
        }
        FunnelStep.contradiction(funnelStep, kind, aggregation).ifPresent(errors::add);
        return errors;
    }
}
