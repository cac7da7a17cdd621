package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(UnreachableServiceTest.NobodyThere.class)
class UnreachableServiceTest {

    /** One service is down, the other's machine is gone (an address that is never given to anyone, RFC 5737). */
    public static class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tandem.initiatives-service.url", "http://127.0.0.1:1",
                    "tandem.metrics-service.url", "http://nowhere.invalid:80",
                    "tandem.gateway.connect-timeout", "300ms");
        }
    }

    @Inject
    Door door;

    @Test
    void aServiceThatIsDownIsUnavailableForAWhile() {
        assertUnavailable(new Client(door.port()).get(Client.INITIATIVES));
        assertUnavailable(new Client(door.port()).post(Client.INITIATIVES, "{}"));
    }

    @Test
    void aServiceWhoseNameIsNotKnownIsUnavailable() {
        assertUnavailable(new Client(door.port()).get("/api/v1/metrics"));
    }

    @Test
    void anOperationOfEveryServiceNeedsThemAll() {
        assertUnavailable(new Client(door.port()).post("/api/v1/replays", ""));
    }

    @Test
    void theGatewayItselfIsReadyAllTheSame() {
        Client client = new Client(door.port());
        assertEquals(200, client.send(client.to("/q/health/ready")).statusCode());
        assertEquals(200, client.send(client.to("/openapi.yaml")).statusCode());
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertEquals(503, response.statusCode(), response.body());
        assertEquals("/problems/unavailable", Client.json(response).path("type").asText());
        assertTrue(response.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
    }
}
