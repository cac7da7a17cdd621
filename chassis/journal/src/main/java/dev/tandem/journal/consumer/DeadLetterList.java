package dev.tandem.journal.consumer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The oldest waiting dead letters of each service, and how many there are. */
@Schema(description = "The oldest waiting dead letters of each service, and how many wait.")
record DeadLetterList(List<DeadLetter> deadLetters, List<Waiting> waiting) {

    /** One service's number. */
    @Schema(name = "WaitingDeadLetters", description = "How many dead letters wait at a service.")
    record Waiting(
            @Schema(description = "The service.", examples = "metrics-service")
            String service,

            @Schema(description = "How many of its dead letters wait, listed here or not.", examples = "0")
            long count) {}
}
