package dev.tandem.initiatives.initiative;

import java.time.Instant;
import java.util.Set;

/**
 * When a verb runs, and who has the initiative in their scope from outside: the owners of the portfolio nodes above it
 * and the clients of the sources that know it, as they are after the change.
 */
public record Occasion(Set<String> outside, Instant at) {}
