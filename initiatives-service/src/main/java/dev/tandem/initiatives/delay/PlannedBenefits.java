package dev.tandem.initiatives.delay;

import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.PlanLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Reads the benefits out of the lines of a plan. */
public final class PlannedBenefits {

    private PlannedBenefits() {}

    public static List<CostOfDelay.Benefit> of(List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.BENEFIT)
                .map(line -> new CostOfDelay.Benefit(
                        line.amount().amount(),
                        line.likelihood(),
                        line.amount().currency(),
                        month(line.on() == null ? line.from() : line.on()),
                        month(line.on() == null ? line.to() : line.on())))
                .toList();
    }

    private static YearMonth month(LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
