package dev.tandem.gateway.token;

import java.time.Instant;
import java.util.Set;

/**
 * A token whose signature, issuer, audience, type and times were checked.
 *
 * @param subject who it speaks for
 * @param groups the roles it carries
 * @param expiry when it runs out
 * @param goodUntil when it must be checked again, at the latest when it runs out
 */
public record Token(String subject, Set<String> groups, Instant expiry, Instant goodUntil) {

    public Token {
        groups = Set.copyOf(groups);
    }
}
