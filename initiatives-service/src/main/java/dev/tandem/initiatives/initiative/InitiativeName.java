package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Status;
import java.util.UUID;

/** What a row of a report says about the initiative it is about. */
public record InitiativeName(UUID id, String title, Status status, UUID portfolioNodeId) {

    public static InitiativeName of(Initiative initiative) {
        return new InitiativeName(
                initiative.id(),
                initiative.details().title(),
                initiative.status(),
                initiative.details().portfolioNodeId());
    }
}
