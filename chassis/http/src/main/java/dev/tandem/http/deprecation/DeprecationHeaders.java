package dev.tandem.http.deprecation;

import dev.tandem.http.FilterOrder;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Puts the headers on every answer of an operation that will go, and costs the others nothing. */
@Provider
public class DeprecationHeaders implements DynamicFeature {

    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Deprecation marked = operation.getResourceMethod().getAnnotation(Deprecation.class);
        if (marked != null) {
            Sunset sunset = Sunset.of(marked.since(), marked.sunset(), marked.successor());
            context.register(headers(sunset), FilterOrder.DEPRECATION);
        }
    }

    private static ContainerResponseFilter headers(Sunset sunset) {
        return (request, response) -> {
            response.getHeaders().putSingle(DEPRECATION, sunset.deprecationHeader());
            response.getHeaders().putSingle(SUNSET, sunset.sunsetHeader());
            response.getHeaders().add(HttpHeaders.LINK, sunset.link());
        };
    }
}
