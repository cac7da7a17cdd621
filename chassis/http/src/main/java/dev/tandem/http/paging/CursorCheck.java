package dev.tandem.http.paging;

import dev.tandem.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses a cursor that another list gave, or the same one with other filters. */
@Provider
@Priority(FilterOrder.CURSOR)
public class CursorCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String cursor = request.getUriInfo().getQueryParameters().getFirst(CursorSeal.CURSOR);
        if (cursor != null && !CursorSeal.fits(cursor, request.getUriInfo())) {
            throw Cursor.invalid();
        }
    }
}
