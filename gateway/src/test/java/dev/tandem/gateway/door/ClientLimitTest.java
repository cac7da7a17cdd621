package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
@TestProfile(ClientLimitTest.ThreeAtOnce.class)
class ClientLimitTest {

    @Inject
    Door door;

    @Test
    void whoAsksTooMuchIsToldHowLongToWaitAndNobodyElseWaits() {
        Client client = new Client(door.port());
        HttpResponse<String> first = client.get(Client.INITIATIVES);
        assertEquals(200, first.statusCode(), first.body());
        assertEquals("\"client\";q=3;w=3", header(first, "RateLimit-Policy"));
        assertTrue(header(first, "RateLimit").startsWith("\"client\";r=2;t="), header(first, "RateLimit"));

        HttpResponse<String> last = first;
        for (int more = 0; more < 20 && last.statusCode() == 200; more++) {
            last = client.post(Client.INITIATIVES, "{}");
        }
        assertEquals(429, last.statusCode(), last.body());
        assertEquals(
                "/problems/too-many-requests", Client.json(last).path("type").asText());
        assertEquals("1", header(last, "Retry-After"));

        HttpResponse<String> another = client.send(client.to(Client.INITIATIVES)
                .header("Authorization", "Bearer " + Tokens.sign(Tokens.claims().subject("somebody.else"))));
        assertEquals(200, another.statusCode(), another.body());
    }

    @Test
    void pagesAndHealthAreNotCounted() {
        HttpResponse<String> page = new Client(door.port()).send(new Client(door.port()).to("/docs"));
        assertEquals(200, page.statusCode());
        assertFalse(page.headers().firstValue("RateLimit").isPresent());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public static final class ThreeAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tandem.gateway.client-burst", "3", "tandem.gateway.client-rate", "1");
        }
    }
}
