package dev.tandem.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = read("""
        {"paths": {
          "/api/things": {"x-tandem-service": "a", "get": {"operationId": "list"}, "post": {"operationId": "add"}},
          "/api/things/{id}": {"x-tandem-service": "a", "patch": {"operationId": "change"}, "parameters": []},
          "/api/things/{id}/parts": {"x-tandem-service": "b", "get": {"operationId": "parts"}},
          "/api/things/bulk": {"x-tandem-service": "b", "post": {"operationId": "load"}},
          "/api/events": {"x-tandem-service": "gateway", "get": {"operationId": "listen"}},
          "/api/imports": {"x-tandem-service": "b", "post": {"operationId": "import", "x-tandem-streamed": true}},
          "/api/replays": {"x-tandem-service": ["a", "b"], "post": {"operationId": "replay"}}
        }}\
        """);

    private static Routes read(String contract) {
        try {
            return new Routes(new ObjectMapper().readTree(contract));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void aLiteralGoesBeforeAParameter() {
        assertEquals("load", operation("POST", "/api/things/bulk").id());
        assertEquals("change", operation("PATCH", "/api/things/7").id());
    }

    @Test
    void aParameterIsTriedWhereALiteralLeadsNowhere() {
        assertEquals("parts", operation("GET", "/api/things/bulk/parts").id());
    }

    @Test
    void whatIsLongerShorterOrUnknownLeadsNowhere() {
        for (String path : List.of("/", "/api", "/api/things/", "/api/things/7/", "/api/things/7/parts/1", "/other")) {
            assertNull(routes.find(path), path);
        }
    }

    @Test
    void headComesWithGetAndOptionsAlways() {
        assertEquals("GET, HEAD, POST, OPTIONS", routes.find("/api/things").allow());
        assertEquals("PATCH, OPTIONS", routes.find("/api/things/7").allow());
        assertEquals(operation("GET", "/api/things"), operation("HEAD", "/api/things"));
    }

    @Test
    void bulkAndMarkedOperationsAreStreamed() {
        assertTrue(operation("POST", "/api/things/bulk").streamed());
        assertTrue(operation("POST", "/api/imports").streamed());
        assertFalse(operation("POST", "/api/things").streamed());
    }

    @Test
    void anOperationMayBelongToEveryService() {
        assertEquals(List.of("a", "b"), operation("POST", "/api/replays").services());
        assertTrue(operation("POST", "/api/replays").everyService());
        assertEquals(Set.of("a", "b"), routes.services());
    }

    @Test
    void theGatewayIsNoServiceBehindItself() {
        assertTrue(operation("GET", "/api/events").own());
        assertFalse(operation("POST", "/api/replays").own());
        assertFalse(routes.services().contains("gateway"));
    }

    private Operation operation(String method, String path) {
        return routes.find(path).operations().get(method);
    }
}
