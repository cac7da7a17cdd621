package dev.tandem.journal;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Reads a streamed body and does what it asks, in transactions of its own. */
@FunctionalInterface
public interface StreamedEffect {

    /** Returns the answer, with an entity that Jackson can write. */
    Response apply(InputStream body) throws IOException;
}
