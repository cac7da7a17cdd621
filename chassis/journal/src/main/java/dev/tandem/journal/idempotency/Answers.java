package dev.tandem.journal.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.position.WrittenPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes down what a resource method answers, as the client will see it. */
@ApplicationScoped
class Answers {

    private final ObjectMapper mapper;

    @Inject
    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param position text of the header {@code Tandem-Position}, when the effect wrote events */
    StoredAnswer of(Method method, Object returned, Optional<String> position) {
        if (returned instanceof RestResponse<?> typed) {
            return of(typed.toResponse(), position);
        }
        if (returned instanceof Response response) {
            return of(response, position);
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        int status = declared != null ? declared.value() : returned == null ? 204 : 200;
        return of(Response.status(status).entity(returned).build(), position);
    }

    StoredAnswer of(Response response, Optional<String> position) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        position.ifPresent(text -> headers.put(WrittenPositions.HEADER, text));
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        String type = headers.remove(HttpHeaders.CONTENT_TYPE);
        return new StoredAnswer(
                response.getStatus(),
                headers,
                type == null ? MediaType.APPLICATION_JSON : type,
                response.hasEntity() ? text(response.getEntity()) : null);
    }

    private String text(Object entity) {
        try {
            return entity instanceof String text ? text : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException unwritable) {
            throw new JournalFailure("The answer is no JSON", unwritable);
        }
    }
}
