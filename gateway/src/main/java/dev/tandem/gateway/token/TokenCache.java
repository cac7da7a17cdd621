package dev.tandem.gateway.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers tokens that were checked, so that not every request pays for a signature. Bounded: the one unused for the
 * longest time gives way. Of use to one event loop, hence no lock.
 */
final class TokenCache {

    private final Map<String, Token> tokens;

    TokenCache(int size) {
        tokens = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
                return size() > size;
            }
        };
    }

    /** The token, or null when it is not known or must be checked again. */
    Token get(String text, Instant now) {
        Token token = tokens.get(text);
        if (token != null && !now.isBefore(token.goodUntil())) {
            tokens.remove(text);
            return null;
        }
        return token;
    }

    void put(String text, Token token) {
        tokens.put(text, token);
    }
}
