package dev.tandem.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

class UsedHeadersTest {

    @Test
    void whatASharedAnswerOrAnOperationRefersToStaysAndTheRestGoes() {
        Components components = OASFactory.createComponents()
                .addHeader("RetryAfter", OASFactory.createHeader())
                .addHeader("Link", OASFactory.createHeader())
                .addHeader("Vary", OASFactory.createHeader())
                .addResponse(
                        "Unavailable",
                        OASFactory.createAPIResponse()
                                .addHeader("Retry-After", SharedHeaders.reference("Retry-After")));
        OpenAPI document = OASFactory.createOpenAPI()
                .components(components)
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/things",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation()
                                                .responses(OASFactory.createAPIResponses()
                                                        .addAPIResponse(
                                                                "200",
                                                                OASFactory.createAPIResponse()
                                                                        .addHeader(
                                                                                "Link",
                                                                                SharedHeaders.reference("Link")))))));
        UsedHeaders.keepIn(document);
        assertEquals(Set.of("RetryAfter", "Link"), components.getHeaders().keySet());
    }
}
