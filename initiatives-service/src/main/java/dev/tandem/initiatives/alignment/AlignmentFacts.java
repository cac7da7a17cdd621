package dev.tandem.initiatives.alignment;

import java.util.List;

/** Everything that alignment is made of, as of one instant. */
record AlignmentFacts(Goals goals, List<Work> works, Signals signals) {}
