package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;

/**
 * A deadline of an initiative.
 *
 * @param kind such as SECURITY
 * @param standing such as AT_RISK
 */
record Mark(String kind, String title, LocalDate dueOn, String standing) {}
