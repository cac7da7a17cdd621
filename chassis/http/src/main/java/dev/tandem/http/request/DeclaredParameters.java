package dev.tandem.http.request;

import dev.tandem.http.representation.FieldSelection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query parameters that a resource method declares, by itself or in the fields of its parameter beans, and the one that
 * every read in JSON has.
 */
final class DeclaredParameters {

    private DeclaredParameters() {}

    /** By name; the value tells whether the parameter may come more than once. */
    static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getName(), parameter.getType());
            for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    add(names, field, field.getName(), field.getType());
                }
            }
        }
        if (reads(method)) {
            names.put(FieldSelection.PARAMETER, false);
        }
        return Map.copyOf(names);
    }

    /** Whether the answer can be in JSON, of which a reader may want some fields only. */
    private static boolean reads(Method method) {
        Produces types = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : method.getDeclaringClass().getAnnotation(Produces.class);
        return method.isAnnotationPresent(GET.class)
                && (types == null || List.of(types.value()).contains(MediaType.APPLICATION_JSON));
    }

    /** The name by which a client knows the parameter; null when it is none. */
    static String name(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return element.getAnnotation(QueryParam.class).value();
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return element.getAnnotation(PathParam.class).value();
        }
        return null;
    }

    /** The name of the header that the parameter is; null when it is none. */
    static String header(AnnotatedElement element) {
        return element.isAnnotationPresent(HeaderParam.class)
                ? element.getAnnotation(HeaderParam.class).value()
                : null;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement element, String ownName, Class<?> type) {
        boolean many = type.isArray() || Collection.class.isAssignableFrom(type);
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), many);
        }
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        if (restQuery != null) {
            names.put(restQuery.value().isEmpty() ? ownName : restQuery.value(), many);
        }
    }
}
