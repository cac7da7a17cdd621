package dev.tandem.initiatives.history;

import dev.tandem.journal.AggregateKey;
import java.util.List;
import java.util.UUID;

/** What a feature has on record about an initiative beside the initiative itself; every feature that has some offers it. */
public interface InitiativeRecords {

    /**
     * The aggregates whose events belong to the initiative's history.
     *
     * @param money whether the reader may see the initiative's money; without, aggregates whose events are all money are
     *     left out, so that pages stay full
     */
    List<AggregateKey> of(UUID initiativeId, boolean money);
}
