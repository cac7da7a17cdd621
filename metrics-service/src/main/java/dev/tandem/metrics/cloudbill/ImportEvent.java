package dev.tandem.metrics.cloudbill;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** The end of an import. Before it nothing of it counts, so there is nothing to tell. */
public sealed interface ImportEvent extends DomainEvent {

    @Override
    ImportState state();

    @Override
    default String aggregate() {
        return "import";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default long sequence() {
        return 1;
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    /** Its bills are published. */
    record ImportFinished(ImportState state, Set<String> owners) implements ImportEvent {
        @Override
        public String type() {
            return "dev.tandem.import.finished.v1";
        }
    }

    /** All its files were there, but its bills could not be published; nothing of it is left. */
    record ImportFailed(ImportState state, Set<String> owners) implements ImportEvent {
        @Override
        public String type() {
            return "dev.tandem.import.failed.v1";
        }
    }
}
