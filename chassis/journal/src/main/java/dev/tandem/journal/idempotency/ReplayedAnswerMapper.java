package dev.tandem.journal.idempotency;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Sends the stored answer. */
@Provider
public class ReplayedAnswerMapper implements ExceptionMapper<ReplayedAnswer> {

    @Override
    public Response toResponse(ReplayedAnswer replayed) {
        return replayed.response();
    }
}
