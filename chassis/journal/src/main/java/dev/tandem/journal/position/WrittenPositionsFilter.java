package dev.tandem.journal.position;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds {@code Tandem-Position} to the answer of a request that has written. */
@Provider
public class WrittenPositionsFilter implements ContainerResponseFilter {

    private final WrittenPositions written;

    @Inject
    WrittenPositionsFilter(WrittenPositions written) {
        this.written = written;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        written.committedInRequest().ifPresent(text -> response.getHeaders().putSingle(WrittenPositions.HEADER, text));
    }
}
