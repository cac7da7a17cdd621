package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One amount of one initiative, as exact as it is known.
 *
 * @param month the calendar month it falls in; null when undated
 */
record Entry(UUID initiativeId, String currency, YearMonth month, Measure measure, BigDecimal amount) {}
