package dev.tandem.metrics.allocation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A part of a bill.
 *
 * @param ruleId null for what no rule is about
 * @param initiativeId who bears it; null for nobody
 * @param rows the charges of the rule, which its initiatives share
 */
record Part(UUID ruleId, UUID initiativeId, long rows, BigDecimal billed, BigDecimal effective) {}
