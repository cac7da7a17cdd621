package dev.tandem.journal;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/**
 * Idempotency for POSTs whose body is streamed, so that its digest is known only at the end and its effect takes many
 * transactions. The effect of such a request must itself bear repetition: when the process dies in the middle, nothing is
 * kept and the client sends the whole body again.
 */
public interface IdempotencyKeys {

    /**
     * Runs the effect once for the request's {@code Idempotency-Key}; without the header, plainly. Not to be called in a
     * transaction.
     *
     * @param body the raw body; it is read to its end
     * @return the answer, or the stored one with {@code Idempotency-Replayed: true}
     * @throws dev.tandem.http.problem.ProblemException IDEMPOTENCY_IN_FLIGHT (409), IDEMPOTENCY_KEY_REUSED (422),
     *     INVALID_PARAMETER (400) for a key that is not 1–255 visible ASCII characters
     */
    Response once(InputStream body, StreamedEffect effect) throws IOException;
}
