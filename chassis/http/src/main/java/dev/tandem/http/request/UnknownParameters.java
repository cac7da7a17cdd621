package dev.tandem.http.request;

import dev.tandem.http.FilterOrder;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses query parameters that the operation does not declare, single ones that come twice, empty ones, those with a bare
 * semicolon, and parameters or paths whose percent-encoding is broken, is not UTF-8 or hides a NUL character.
 */
@Provider
@Priority(FilterOrder.PARAMETERS)
public class UnknownParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        PercentEncoding.decode(request.getUriInfo().getRequestUri().getRawPath(), "path", false);
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query == null || query.isEmpty()) {
            return;
        }
        Method method = resource.getResourceMethod();
        Map<String, Boolean> known = declared.computeIfAbsent(method, DeclaredParameters::of);
        Map<String, List<String>> sent = PercentEncoding.query(query);
        List<FieldError> errors = new ArrayList<>();
        for (String name : sent.keySet()) {
            if (!known.containsKey(name)) {
                errors.add(FieldError.parameter(name, "Is not known here." + list(known)));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problems.UNKNOWN_PARAMETER, "The operation does not have this query parameter.", errors);
        }
        sent.forEach((name, values) -> {
            if (values.size() > 1 && !known.get(name)) {
                errors.add(FieldError.parameter(name, "May be given only once."));
            } else if (values.contains("")) {
                errors.add(FieldError.parameter(name, "Must not be empty; leave it out instead."));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(Problems.INVALID_PARAMETER, "A query parameter is not valid.", errors);
        }
    }

    private static String list(Map<String, Boolean> known) {
        return known.isEmpty()
                ? " The operation has no query parameters."
                : " Known: " + String.join(", ", new TreeSet<>(known.keySet())) + ".";
    }
}
