package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;

/**
 * What was asked for.
 *
 * @param from the first day of the window, or null
 * @param to the last day of the window, or null
 */
record Asked(LocalDate today, LocalDate from, LocalDate to, GroupBy by) {}
