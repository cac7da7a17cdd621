package dev.tandem.initiatives.forecast;

import dev.tandem.initiatives.initiative.ValueDriver;
import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.PlanLine;
import dev.tandem.money.Decimal18;
import dev.tandem.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a forecast: what is expected now of a line of the plan, or of a part of it.
 *
 * @param amount what is expected of COST and BENEFIT; null where only the planned amount is known
 * @param planned what was planned for the same line and span, where its source says so
 */
@Schema(description = "One line of a forecast: on a day (`on`), over a span (`from`, `to`), or undated.")
public record ForecastLine(
        @NotNull @Schema(description = "What it is of.", required = true)
        LineKind kind,

        @Pattern(regexp = PlanLine.KEY, message = "must be 1 to 64 characters of [A-Za-z0-9._-]")
        @Schema(description = "The `key` of the plan line that it is about.", examples = "team", nullable = true)
        String key,

        @Size(max = 500) @Schema(description = "What it is.", examples = "Two engineers", nullable = true)
        String description,

        @Schema(description = "COST only; null where its source does not say.", nullable = true)
        ExpenseType expenseType,

        @Schema(
                description = "COST only: a built-in type, or one of the organisation's own.",
                nullable = true,
                maxLength = 40)
        String costType,

        @Schema(description = "What is expected of COST and BENEFIT; may be negative.", nullable = true)
        Money amount,

        @Schema(description = "What was planned for the same line and span; may stand alone.", nullable = true)
        Money planned,

        @Schema(description = "BENEFIT only: through what it comes.", nullable = true)
        ValueDriver driver,

        @Schema(description = "The day, for a line on one day.", nullable = true)
        LocalDate on,

        @Schema(description = "First day, for a line over a span.", examples = "2026-09-01", nullable = true)
        LocalDate from,

        @Schema(description = "Last day, for a line over a span.", examples = "2027-06-30", nullable = true)
        LocalDate to,

        @Size(max = 200) @Schema(description = "EFFORT only: whose.", examples = "Team Returns", nullable = true)
        String team,

        @Schema(description = "EFFORT only: how many people full time, above 0.", examples = "\"2.5\"", nullable = true)
        Decimal18 fullTimeEquivalents) {

    /** As a line of a plan, with what is expected as its amount. */
    public PlanLine expected() {
        return line(amount);
    }

    /** As a line of a plan, with what was planned as its amount. */
    PlanLine asPlanned() {
        return line(planned);
    }

    /** As a line of a plan, whose rules hold here too. */
    PlanLine checkable() {
        return line(amount == null ? planned : amount);
    }

    private PlanLine line(Money money) {
        return new PlanLine(
                kind,
                key,
                description,
                expenseType,
                costType,
                money,
                null,
                driver,
                null,
                null,
                null,
                null,
                on,
                from,
                to,
                team,
                fullTimeEquivalents);
    }
}
