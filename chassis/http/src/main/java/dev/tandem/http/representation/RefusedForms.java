package dev.tandem.http.representation;

import dev.tandem.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Answers 406 to a client that refuses every form there is by a weight of 0: {@code Accept: application/json;q=0}. The
 * framework looks at the ranges of the header only.
 */
@Provider
@Priority(FilterOrder.FORM)
public class RefusedForms implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.indexOf(';') < 0) {
            return;
        }
        ServerMediaType given = CurrentRequestManager.get().getTarget().getProduces();
        if (given != null
                && MediaRanges.liked(accept, names(given.getSortedOriginalMediaTypes()))
                        .isEmpty()) {
            throw new NotAcceptableException();
        }
    }

    private static List<String> names(MediaType... forms) {
        return Arrays.stream(forms)
                .map(form -> form.getType() + "/" + form.getSubtype())
                .toList();
    }
}
