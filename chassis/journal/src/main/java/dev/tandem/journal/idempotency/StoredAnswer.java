package dev.tandem.journal.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * An answer as it was given.
 *
 * @param headers without Content-Type
 * @param body null when there was none
 */
record StoredAnswer(int status, Map<String, String> headers, String contentType, String body) {

    static final String REPLAYED = "Idempotency-Replayed";

    Response replay() {
        Response.ResponseBuilder response = Response.status(status).header(REPLAYED, "true");
        headers.forEach(response::header);
        if (body != null) {
            response.header(HttpHeaders.CONTENT_TYPE, contentType).entity(body);
        }
        return response.build();
    }
}
