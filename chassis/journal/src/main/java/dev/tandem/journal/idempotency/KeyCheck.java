package dev.tandem.journal.idempotency;

import dev.tandem.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses a malformed key of every POST, also where repeating is harmless and the key decides nothing. */
@Provider
@Priority(FilterOrder.OPERATION)
public class KeyCheck implements ContainerRequestFilter {

    private final IdempotentRequest idempotent;

    @Inject
    KeyCheck(IdempotentRequest idempotent) {
        this.idempotent = idempotent;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST)) {
            idempotent.key();
        }
    }
}
