package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.organisation.OrganisationView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds running initiatives by their check-ins in one query: which are stale, which diverge. It says in SQL what
 * {@link Cadence} and {@link ConfidenceGap} say for one initiative.
 */
@ApplicationScoped
public class RunningCheckIns {

    /** Every running initiative with the days on which its sides are due; a side without an owner is never due. */
    private static final String RUNNING = """
        WITH running AS (
            SELECT i.id,
                CASE WHEN i.business_owner IS NOT NULL THEN greatest(since.day, b.latest_on) + since.every END AS business_due,
                CASE WHEN i.technology_owner IS NOT NULL THEN greatest(since.day, t.latest_on) + since.every END AS technology_due,
                b.missed_on AS business_told, t.missed_on AS technology_told,
                coalesce((b.green_on & t.red_on) | (b.red_on & t.green_on), 0) <> 0 AS diverging
            FROM initiative i
            CROSS JOIN LATERAL (SELECT
                greatest(i.started_on, i.resumed_on, CAST(i.created_at AT TIME ZONE :zone AS date)) AS day,
                coalesce(i.check_in_every_days, :everyDays) AS every) AS since
            LEFT JOIN check_in_standing b ON b.initiative_id = i.id AND b.side = 'BUSINESS'
            LEFT JOIN check_in_standing t ON t.initiative_id = i.id AND t.side = 'TECHNOLOGY'
            WHERE NOT i.retired AND i.status IN ('IN_PROGRESS', 'LIVE'))
        """;

    private static final String STALE = "(business_due < :today OR technology_due < :today)";

    private final Session session;
    private final OrganisationService organisation;

    RunningCheckIns(Session session, OrganisationService organisation) {
        this.session = session;
        this.organisation = organisation;
    }

    /**
     * A page of the ids of running initiatives.
     *
     * @param after the id that the page begins behind, or null
     */
    List<UUID> ids(boolean staleOnly, boolean divergingOnly, UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (staleOnly) {
            conditions.add(STALE);
        }
        if (divergingOnly) {
            conditions.add("diverging");
        }
        if (after != null) {
            conditions.add("id > :after");
        }
        NativeQuery<UUID> query = query(
                "SELECT id FROM running WHERE " + String.join(" AND ", conditions) + " ORDER BY id LIMIT " + limit,
                UUID.class);
        if (staleOnly) {
            query.setParameter("today", organisation.today());
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** The initiatives with a side that is overdue and was not told so, by id. */
    List<UUID> untold(LocalDate today) {
        return query("""
            SELECT id FROM running
            WHERE (business_due < :today AND business_told IS DISTINCT FROM business_due)
                OR (technology_due < :today AND technology_told IS DISTINCT FROM technology_due)
            ORDER BY id\
            """, UUID.class).setParameter("today", today).getResultList();
    }

    private <T> NativeQuery<T> query(String select, Class<T> type) {
        OrganisationView settings = organisation.get();
        return session.createNativeQuery(RUNNING + select, type)
                .setParameter("zone", settings.timeZone())
                .setParameter("everyDays", settings.checkInEveryDays());
    }
}
