package dev.tandem.http.request;

import dev.tandem.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Makes {@code Location} a path (RFC 9110 10.2.2), so that it holds behind a gateway and behind TLS. The framework writes
 * it with the header Host, which is whatever the client says.
 */
@Provider
@Priority(FilterOrder.LOCATION)
public class RelativeLocation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            URI target = URI.create(location.toString());
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, target.getRawPath() + query);
        }
    }
}
