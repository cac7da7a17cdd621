package dev.tandem.metrics.measurement;

/**
 * How a bulk is to be taken.
 *
 * @param atomic whether one bad row refuses all
 * @param dryRun whether nothing is stored, only told
 */
record BulkOptions(boolean atomic, boolean dryRun) {}
