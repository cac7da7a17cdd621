package dev.tandem.metrics.benefit;

import java.util.Arrays;

/** Through what a benefit comes, as its plan line says. */
public enum Driver {
    CUT_COST,
    EFFICIENCY,
    AUTOMATION,
    SALES,
    RISK,
    /** The line says nothing, or no line names the revenue that was measured. */
    NOT_STATED;

    /** By its word; what is not known here is not stated. */
    static Driver of(String word) {
        return Arrays.stream(values())
                .filter(driver -> driver.name().equals(word))
                .findFirst()
                .orElse(NOT_STATED);
    }
}
