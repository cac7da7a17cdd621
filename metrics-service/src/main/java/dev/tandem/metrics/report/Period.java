package dev.tandem.metrics.report;

import java.time.YearMonth;

/**
 * A run of whole calendar months.
 *
 * @param label {@code 2026-03} a month, {@code 2026-Q1} or {@code 2026/27-Q1} a fiscal quarter, {@code 2026} or
 *     {@code 2026/27} a fiscal year, {@code total} everything
 * @param first the first month; null when open
 * @param last the last month, inclusive; null when open
 */
public record Period(String label, YearMonth first, YearMonth last) {}
