package dev.tandem.initiatives.forecast;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The forecast's part of an initiative's history; all of it is money. */
@ApplicationScoped
class ForecastRecords implements InitiativeRecords {

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return money ? List.of(new AggregateKey(ForecastEvent.AGGREGATE, initiativeId)) : List.of();
    }
}
