package dev.tandem.initiatives.score;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to what people entered for scores. Points are unitless, so there is no money in it. */
public sealed interface ScoreEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "score";

    @Override
    ScoreState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().initiativeId();
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    /** Parts were entered, overridden or taken back. */
    record Entered(ScoreState before, ScoreState state, long sequence, Set<String> owners) implements ScoreEvent {
        @Override
        public String type() {
            return "dev.tandem.score.entered.v1";
        }
    }
}
