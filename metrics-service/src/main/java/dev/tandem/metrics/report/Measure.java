package dev.tandem.metrics.report;

/** The figures of a report that are added up; cost and net follow from them. */
enum Measure {
    PLAN_CAPEX,
    PLAN_OPEX,
    PLAN_UNCLASSIFIED,
    PLAN_BENEFIT,
    ACTUAL_CAPEX,
    ACTUAL_OPEX,
    ACTUAL_UNCLASSIFIED,
    ACTUAL_BENEFIT;

    static Measure planCost(ExpenseType type) {
        return type == null ? PLAN_UNCLASSIFIED : type == ExpenseType.CAPEX ? PLAN_CAPEX : PLAN_OPEX;
    }

    static Measure actualCost(ExpenseType type) {
        return type == null ? ACTUAL_UNCLASSIFIED : type == ExpenseType.CAPEX ? ACTUAL_CAPEX : ACTUAL_OPEX;
    }
}
