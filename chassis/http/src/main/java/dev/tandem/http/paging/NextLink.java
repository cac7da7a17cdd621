package dev.tandem.http.paging;

import dev.tandem.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals the cursor of a page that has a next one and adds {@code Link: <…>; rel="next"} (relative, so that it holds behind a
 * gateway).
 */
@Provider
@Priority(FilterOrder.NEXT_LINK)
public class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            String cursor = CursorSeal.sealed(page.next(), request.getUriInfo());
            response.setEntity(page.goingOnAt(cursor));
            String link = "<" + next(request.getUriInfo().getRequestUri(), cursor) + ">; rel=\"next\"";
            response.getHeaders().add(HttpHeaders.LINK, link);
        }
    }

    static String next(URI current, String cursor) {
        List<String> query = new ArrayList<>();
        if (current.getRawQuery() != null) {
            for (String part : current.getRawQuery().split("&", -1)) {
                if (!part.isEmpty() && !part.startsWith("cursor=")) {
                    query.add(part);
                }
            }
        }
        query.add("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        return current.getRawPath() + "?" + String.join("&", query);
    }
}
