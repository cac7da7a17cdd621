package dev.tandem.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TokenCache cache = new TokenCache(2);

    @Test
    void aTokenIsKnownUntilItMustBeCheckedAgain() {
        Token token = token(NOW.plusSeconds(60));
        cache.put("a", token);
        assertEquals(token, cache.get("a", NOW.plusSeconds(59)));
        assertNull(cache.get("a", NOW.plusSeconds(60)));
        assertNull(cache.get("a", NOW), "it was forgotten");
    }

    @Test
    void theOneUnusedForTheLongestTimeGivesWay() {
        cache.put("a", token(NOW.plusSeconds(60)));
        cache.put("b", token(NOW.plusSeconds(60)));
        cache.get("a", NOW);
        cache.put("c", token(NOW.plusSeconds(60)));
        assertNull(cache.get("b", NOW));
        assertEquals(token(NOW.plusSeconds(60)), cache.get("a", NOW));
    }

    private static Token token(Instant goodUntil) {
        return new Token("ann", Set.of("viewer"), goodUntil, goodUntil);
    }
}
