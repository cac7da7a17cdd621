package dev.tandem.journal;

/**
 * Who and what caused a change.
 *
 * @param by subject of the person, or {@code system:<service>}
 * @param requestId null when no request caused it
 * @param traceParent W3C trace context, null when there is none
 */
public record Origin(String by, String requestId, String traceParent) {}
