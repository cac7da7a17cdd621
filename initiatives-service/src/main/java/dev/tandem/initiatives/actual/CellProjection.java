package dev.tandem.initiatives.actual;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps this service's copy of the cells that metrics-service tells about. */
@ApplicationScoped
public class CellProjection implements Projection {

    private final ActualCells cells;
    private final StateReader reader;

    CellProjection(ActualCells cells, StateReader reader) {
        this.cells = cells;
        this.reader = reader;
    }

    @Override
    public String topic() {
        return "tandem.metrics.v1";
    }

    @Override
    public String aggregate() {
        return "cell";
    }

    @Override
    public void apply(ReceivedEvent event) {
        cells.store(event.aggregateId(), reader.read(event, CellState.class));
    }
}
