package dev.tandem.http.precondition;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers with a resource as it is now and the {@code ETag} that the next change is based on. */
public final class TaggedAnswer {

    private TaggedAnswer() {}

    public static Response ok(Versioned view) {
        return with(view, Response.ok());
    }

    /**
     * The answer to a POST that made it.
     *
     * @param path where it is to be found
     */
    public static Response created(String path, Versioned view) {
        return with(view, Response.created(URI.create(path)));
    }

    private static Response with(Versioned view, Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
