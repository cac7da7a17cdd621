package dev.tandem.metrics.allocation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Charges of a bill that no rule can tell apart, together. What is not given is null.
 *
 * @param rows how many they are
 * @param billed the sum of their billed costs
 * @param effective the sum of their effective costs
 */
record ChargeGroup(
        String issuer,
        String billingAccount,
        String subAccount,
        String service,
        String resource,
        String costCentre,
        String account,
        Map<String, String> tags,
        long rows,
        BigDecimal billed,
        BigDecimal effective) {}
