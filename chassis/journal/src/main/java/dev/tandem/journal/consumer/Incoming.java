package dev.tandem.journal.consumer;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import java.util.List;

/**
 * A record that was read.
 *
 * @param producer name of the service that wrote it
 * @param aggregate where the event belongs, also when nobody here wants it
 * @param traceParent null when there is none
 * @param by who caused it, for what it causes here; null when the event does not say
 * @param event null when no projection wants it, since its data is not parsed then
 * @param projections who wants it; may be empty
 */
record Incoming(
        String producer,
        GuardKey aggregate,
        long sequence,
        String traceParent,
        String by,
        ReceivedEvent event,
        List<Projection> projections) {

    boolean isWanted() {
        return !projections.isEmpty();
    }
}
