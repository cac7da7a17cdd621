package dev.tandem.http.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.FilterOrder;
import dev.tandem.http.paging.Page;
import dev.tandem.http.precondition.ETags;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Makes what is read in JSON (or as a text, such as a picture) cacheable: the fields that {@code fields} selects, a strong entity
 * tag of exactly what is sent, and 304 without a body for a reader who has that already. What is kept is asked about again
 * before each use, with the token of that time, so nobody sees what another one was shown. Whatever is not read so is not kept
 * at all.
 */
@Provider
@Priority(FilterOrder.REPRESENTATION)
public class Representation implements ContainerResponseFilter {

    private static final String KEEP_NOTHING = "no-store";
    private static final String ASK_AGAIN = "private, no-cache";

    @Inject
    ObjectMapper mapper;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        byte[] body = isRead(request) && response.getStatus() == 200 ? body(request, response) : null;
        if (body == null) {
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(KEEP_NOTHING));
            return;
        }
        String tag = ETags.of(response.getHeaderString(HttpHeaders.ETAG), body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(ASK_AGAIN));
        if (ETags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, null, type(request, response));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    /** What the resource said, else what will be chosen of what it can give; null when it is not known before it is written. */
    private static MediaType type(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null) {
            return response.getMediaType();
        }
        ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        if (context.getResponseContentType() != null) {
            return context.getResponseContentType().getMediaType();
        }
        ServerMediaType given = context.getTarget().getProduces();
        return given == null
                ? null
                : given.negotiateProduces(request.getHeaderString(HttpHeaders.ACCEPT))
                        .getKey();
    }

    /** What is to be sent; null for what is streamed. */
    private byte[] body(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        String fields = request.getUriInfo().getQueryParameters().getFirst(FieldSelection.PARAMETER);
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(type(request, response));
        if (entity == null || !json || entity instanceof InputStream || entity instanceof byte[]) {
            if (fields != null) {
                throw FieldSelection.invalid("Fields can be selected where the answer is JSON.");
            }
            return null;
        }
        try {
            return fields == null
                    ? mapper.writeValueAsBytes(entity)
                    : mapper.writeValueAsBytes(selected(FieldSelection.parse(fields), entity));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Cannot be written: " + entity.getClass(), unwritable);
        }
    }

    /** Of a page the fields of its items, since the way to the next page is always wanted. */
    private Object selected(FieldSelection selection, Object entity) {
        if (entity instanceof Page<?> page) {
            page.items().stream()
                    .findFirst()
                    .ifPresent(item -> selection.requireKnown(
                            mapper.constructType(item.getClass()), mapper.getSerializerProviderInstance()));
            ObjectNode whole = mapper.valueToTree(page);
            whole.set("items", selection.of(whole.get("items")));
            return whole;
        }
        selection.requireKnown(mapper.constructType(entity.getClass()), mapper.getSerializerProviderInstance());
        return selection.of(mapper.valueToTree(entity));
    }
}
