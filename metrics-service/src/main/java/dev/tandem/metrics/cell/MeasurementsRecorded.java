package dev.tandem.metrics.cell;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/**
 * A cell has a new total, because facts were recorded, corrected or deleted, or because the initiative they had been
 * waiting for arrived.
 *
 * @param before null for a new cell
 * @param owners the subjects whose own the initiative is
 */
public record MeasurementsRecorded(CellState before, CellState state, long sequence, Set<String> owners)
        implements DomainEvent {

    @Override
    public String type() {
        return "dev.tandem.cell.measurements-recorded.v1";
    }

    @Override
    public String aggregate() {
        return "cell";
    }

    @Override
    public UUID aggregateId() {
        return state.id();
    }

    @Override
    public Access access() {
        return state.kind().access();
    }
}
