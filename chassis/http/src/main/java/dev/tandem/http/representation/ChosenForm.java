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
 * Chooses the form of the answer by the header {@code Accept} and leaves nothing else to choose. The framework takes a weight
 * of 0 for a liking, and {@code application/*} for {@code application/octet-stream}.
 */
@Provider
@Priority(FilterOrder.FORM)
public class ChosenForm implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> sent = request.getHeaders().get(HttpHeaders.ACCEPT);
        ServerMediaType given = CurrentRequestManager.get().getTarget().getProduces();
        if (sent == null || given == null) {
            return;
        }
        String accept = String.join(",", sent);
        if (isPlain(accept)) {
            return;
        }
        String form = MediaRanges.liked(accept, names(given.getSortedOriginalMediaTypes()))
                .orElseThrow(NotAcceptableException::new);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, form);
    }

    /** Whether it is one of the two that most clients send, which the framework reads rightly. */
    private static boolean isPlain(String accept) {
        return accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON);
    }

    private static List<String> names(MediaType... forms) {
        return Arrays.stream(forms)
                .map(form -> form.getType() + "/" + form.getSubtype())
                .toList();
    }
}
