package dev.tandem.initiatives.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is promised of a metric. Numbers have no trailing zeros, so that equal promises are equal records.
 *
 * @param startOn the first day whose facts count; null for all there are
 * @param dueOn the day by whose end the goal is to be met
 */
@Embeddable
public record Promise(
        @Enumerated(EnumType.STRING) Direction direction,
        BigDecimal baseline,
        BigDecimal goal,

        @Enumerated(EnumType.STRING) @Column(name = "measured_over")
        MeasuredOver measuredOver,

        @Column(name = "start_on") LocalDate startOn,
        @Column(name = "due_on") LocalDate dueOn) {

    public Promise {
        baseline = plain(baseline);
        goal = plain(goal);
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
