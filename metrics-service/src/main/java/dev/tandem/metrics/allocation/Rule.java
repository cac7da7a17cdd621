package dev.tandem.metrics.allocation;

import java.util.List;
import java.util.UUID;

/** A rule as allocation goes by it. */
record Rule(UUID id, Match match, List<Share> shares) {}
