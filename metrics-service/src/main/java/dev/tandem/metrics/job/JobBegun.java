package dev.tandem.metrics.job;

import java.util.UUID;

/** There is a job to be done. */
record JobBegun(UUID id) {}
