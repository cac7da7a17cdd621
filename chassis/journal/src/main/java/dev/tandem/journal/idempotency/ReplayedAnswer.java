package dev.tandem.journal.idempotency;

import jakarta.ws.rs.core.Response;

/** Leaves a resource method with the stored answer, whatever type the method returns. */
class ReplayedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    ReplayedAnswer(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.response = answer.replay();
    }

    Response response() {
        return response;
    }
}
