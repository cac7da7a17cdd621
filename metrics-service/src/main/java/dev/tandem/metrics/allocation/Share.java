package dev.tandem.metrics.allocation;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * How much of the charges of a rule an initiative bears.
 *
 * @param percentage above 0, at most 100; those of a rule add up to 100
 */
record Share(UUID initiativeId, BigDecimal percentage) {}
