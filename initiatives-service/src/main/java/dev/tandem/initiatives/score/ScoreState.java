package dev.tandem.initiatives.score;

import java.util.List;
import java.util.UUID;

/** What people entered for the scores of an initiative, as its events carry it. */
public record ScoreState(UUID initiativeId, List<EnteredPart> parts) {

    public ScoreState {
        parts = List.copyOf(parts);
    }
}
