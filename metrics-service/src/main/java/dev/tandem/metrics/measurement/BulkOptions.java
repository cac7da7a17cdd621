package dev.tandem.metrics.measurement;

/**
 * How a bulk is to be taken.
 *
 * @param atomic whether one bad row refuses all
 * @param dryRun whether nothing is stored, only told
 * @param lateEntry the id of a late entry, as it was sent; null when there is none
 */
record BulkOptions(boolean atomic, boolean dryRun, String lateEntry) {}
