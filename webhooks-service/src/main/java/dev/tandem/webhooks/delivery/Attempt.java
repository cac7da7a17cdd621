package dev.tandem.webhooks.delivery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time that a delivery was sent. */
@Schema(name = "DeliveryAttempt", description = "One time that a delivery was sent, and what came of it.")
record Attempt(
        @Schema(description = "Counts the attempts of the delivery from 1.", examples = "1")
        int number,

        Instant at,

        @Schema(description = "How long it took, in milliseconds.", examples = "87")
        long millis,

        @Schema(description = "The status of the answer; null when there was none.", nullable = true, examples = "200")
        Integer status,

        @Schema(description = """
            Why it failed; null when it was delivered. UNKNOWN_HOST: the DNS does not know the host. FORBIDDEN_ADDRESS: \
            it leads to an address that is not public; nobody was connected to. NO_CONNECTION: nobody took the \
            connection. NO_TLS: the certificate is not trusted or is of another host. TIMED_OUT: no whole answer within \
            fifteen seconds. BROKEN_OFF: no answer in HTTP. BAD_STATUS: the answer was not one of success (2xx).\
            """, nullable = true) Failure failure,

        @Schema(
                description =
                        "The beginning of what the receiver answered to a failed attempt, on one line; else null.",
                nullable = true)
        String excerpt) {}
