package dev.tandem.metrics.projection;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Reads the settings of the one organisation there is. */
@ApplicationScoped
public class KnownOrganisations {

    private static final String PRESENT =
            "SELECT base_currency, time_zone, fiscal_year_start_month FROM known_organisation";

    private final Sql sql;

    KnownOrganisations(Sql sql) {
        this.sql = sql;
    }

    /** As last heard of. */
    public KnownOrganisation present() {
        return sql
                .list(
                        PRESENT,
                        row -> new KnownOrganisation(row.getString(1), ZoneId.of(row.getString(2)), row.getInt(3)))
                .stream()
                .findFirst()
                .orElse(KnownOrganisation.AT_FIRST);
    }
}
