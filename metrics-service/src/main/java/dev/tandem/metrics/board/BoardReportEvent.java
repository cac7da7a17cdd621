package dev.tandem.metrics.board;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a board report. It is a matter of those who read all money. */
public sealed interface BoardReportEvent extends DomainEvent {

    @Override
    BoardReportState state();

    @Override
    default String aggregate() {
        return "board-report";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    @Override
    default Set<String> owners() {
        return Set.of();
    }

    /** It was frozen; nothing else ever happens to it. */
    record BoardReportFrozen(BoardReportState state) implements BoardReportEvent {

        @Override
        public long sequence() {
            return 1;
        }

        @Override
        public String type() {
            return "dev.tandem.board-report.frozen.v1";
        }
    }
}
