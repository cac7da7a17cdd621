package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.initiative.ValueDriver;
import dev.tandem.money.Decimal18;
import dev.tandem.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a business case. Which fields a kind has, {@link PlanLineRules} says.
 *
 * @param key names the line from version to version, where its author wants that; no two lines of a plan have the same
 * @param costType a {@link CostTypes#BUILT_IN} or one of the organisation's own
 * @param amount of COST and BENEFIT; may be negative
 * @param probability how likely the benefit is, from 0 to 1; null counts as 1
 * @param baseline level of the metric in a month before the change
 * @param unitValue money per unit that the metric moves from its baseline
 * @param on the day of a line on one day; else null
 * @param from first day of a line over a span (with {@code to}); a line with neither is undated
 * @param fullTimeEquivalents of EFFORT, above 0
 */
@Schema(description = "One line of a business case: on a day (`on`), over a span (`from`, `to`), or undated.")
public record PlanLine(
        @NotNull @Schema(description = "What it promises.", required = true)
        LineKind kind,

        @Pattern(regexp = PlanLine.KEY, message = "must be 1 to 64 characters of [A-Za-z0-9._-]")
        @Schema(
                description = "Names the line from version to version, so that a comparison knows it again; unique in"
                        + " the plan.",
                examples = "team",
                nullable = true)
        String key,

        @Size(max = 500) @Schema(description = "What it is.", examples = "Two engineers", nullable = true)
        String description,

        @Schema(description = "COST only; null where its source does not say.", nullable = true)
        ExpenseType expenseType,

        @Schema(
                description = "COST only: PEOPLE, SOFTWARE, CLOUD, SERVICES, HARDWARE, OTHER, or one of the"
                        + " organisation's own (`costTypes`).",
                examples = "PEOPLE",
                nullable = true,
                maxLength = 40)
        String costType,

        @Schema(description = "COST and BENEFIT; may be negative.", nullable = true)
        Money amount,

        @Schema(
                description = "BENEFIT only: how likely it is, from 0 to 1 (0.8 is 80 %); 1 when not given. `amount` is"
                        + " the benefit when it comes; totals show both.",
                examples = "\"0.8\"",
                nullable = true)
        Decimal18 probability,

        @Schema(description = "BENEFIT only: through what it comes.", nullable = true)
        ValueDriver driver,

        @Schema(description = "BENEFIT only: the metric that it will be judged by, by id (or by key).", nullable = true)
        UUID metricId,

        @Pattern(regexp = PlanLine.METRIC_KEY, message = "must be a metric's key, in kebab-case")
        @Schema(
                description = "BENEFIT only: the metric that it will be judged by, by key (or by id).",
                examples = "return-calls",
                nullable = true)
        String metricKey,

        @Schema(
                description = "BENEFIT with a metric: its level per month before the change.",
                examples = "\"4200\"",
                nullable = true)
        Decimal18 baseline,

        @Schema(description = "BENEFIT with a metric: the agreed value of one unit of movement.", nullable = true)
        Money unitValue,

        @Schema(description = "The day, for a line on one day.", nullable = true)
        LocalDate on,

        @Schema(description = "First day, for a line over a span.", examples = "2026-09-01", nullable = true)
        LocalDate from,

        @Schema(
                description = "Last day, for a line over a span of at most 100 years.",
                examples = "2027-06-30",
                nullable = true)
        LocalDate to,

        @Size(max = 200) @Schema(description = "EFFORT only: whose.", examples = "Team Returns", nullable = true)
        String team,

        @Schema(description = "EFFORT only: how many people full time, above 0.", examples = "\"2.5\"", nullable = true)
        Decimal18 fullTimeEquivalents) {

    /** What the key of a metric looks like. */
    public static final String METRIC_KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What the key of a line looks like. */
    public static final String KEY = "[A-Za-z0-9._-]{1,64}";

    /** How likely it is: 1 unless it is a benefit that says otherwise. */
    public BigDecimal likelihood() {
        return probability == null ? BigDecimal.ONE : probability.value();
    }

    /** Whether it is on a day or over a span. */
    public boolean dated() {
        return on != null || from != null;
    }
}
