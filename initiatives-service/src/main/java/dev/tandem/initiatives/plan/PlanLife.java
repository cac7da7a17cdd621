package dev.tandem.initiatives.plan;

import dev.tandem.http.problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan lies within the initiative's life: nothing before its first day, and no cost or effort after its last. A benefit
 * may come after the last day, since what was built goes on being used.
 */
final class PlanLife {

    private PlanLife() {}

    /**
     * Everything that lies outside; empty when all is well.
     *
     * @param startOn the initiative's first day, or null when it is open
     * @param endOn its last day, or null when it is open
     * @param prefix where the lines are in the body
     */
    static List<FieldError> outside(List<PlanLine> lines, LocalDate startOn, LocalDate endOn, String prefix) {
        List<FieldError> outside = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PlanLine line = lines.get(i);
            String pointer = prefix + "/" + i + "/";
            boolean oneDay = line.on() != null;
            LocalDate first = oneDay ? line.on() : line.from();
            LocalDate last = oneDay ? line.on() : line.to();
            if (first != null && startOn != null && first.isBefore(startOn)) {
                outside.add(FieldError.at(
                        pointer + (oneDay ? "on" : "from"),
                        "Must not be before the initiative's startOn (" + startOn + ")."));
            }
            if (last != null && endOn != null && line.kind() != LineKind.BENEFIT && last.isAfter(endOn)) {
                outside.add(FieldError.at(
                        pointer + (oneDay ? "on" : "to"),
                        "Must not be after the initiative's endOn (" + endOn + "); only a BENEFIT may."));
            }
        }
        return outside;
    }
}
