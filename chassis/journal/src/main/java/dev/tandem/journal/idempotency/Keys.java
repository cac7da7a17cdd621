package dev.tandem.journal.idempotency;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;

/** The refusals of a key. */
final class Keys {

    private Keys() {}

    static ProblemException inFlight() {
        return new ProblemException(
                        Problems.IDEMPOTENCY_IN_FLIGHT,
                        "A request with this Idempotency-Key is still running.",
                        FieldError.header(IdempotentRequest.HEADER, "Send the same request again in a moment."))
                .withHeader("Retry-After", "1");
    }

    /**
     * Lets only the same request pass.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED unless the digests are the same
     */
    static void requireSame(String earlier, String now) {
        if (!earlier.equals(now)) {
            throw new ProblemException(
                    Problems.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before with another body or query.",
                    FieldError.header(IdempotentRequest.HEADER, "Take a new key for a new request."));
        }
    }
}
