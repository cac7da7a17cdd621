package dev.tandem.initiatives.forecast;

import dev.tandem.http.json.Text;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forecasts and their versions in PostgreSQL. */
@ApplicationScoped
public class ForecastRepository implements PanacheRepositoryBase<Forecast, UUID> {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    Optional<ForecastVersion> version(UUID initiativeId, int number) {
        return Optional.ofNullable(
                getEntityManager().find(ForecastVersion.class, new ForecastVersion.Key(initiativeId, number)));
    }

    /** The last version of this day. */
    Optional<ForecastVersion> ofDay(UUID initiativeId, LocalDate statedOn) {
        return getEntityManager()
                .createQuery(
                        "select v from ForecastVersion v where v.initiativeId = ?1 and v.statedOn = ?2 order by"
                                + " v.number desc",
                        ForecastVersion.class)
                .setParameter(1, initiativeId)
                .setParameter(2, statedOn)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void persist(ForecastVersion version) {
        getEntityManager().persist(version);
    }

    /** The versions of a forecast, that of the newest day first. */
    Page<ForecastVersion> versions(UUID initiativeId, Paging paging) {
        LocalDate day = paging.cursor().map(ForecastRepository::day).orElse(LAST_DAY);
        int number = paging.cursor().map(ForecastRepository::number).orElse(Integer.MAX_VALUE);
        List<ForecastVersion> fetched = getEntityManager()
                .createQuery(
                        "select v from ForecastVersion v where v.initiativeId = ?1 and (v.statedOn < ?2 or"
                                + " (v.statedOn = ?2 and v.number < ?3)) order by v.statedOn desc, v.number desc",
                        ForecastVersion.class)
                .setParameter(1, initiativeId)
                .setParameter(2, day)
                .setParameter(3, number)
                .setMaxResults(paging.limit() + 1)
                .getResultList();
        return Page.of(
                fetched,
                paging.limit(),
                last -> Cursor.of(last.statedOn().toString(), Integer.toString(last.number())));
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return Text.date(cursor.keys().get(0));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().get(1));
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            throw Cursor.invalid();
        }
    }
}
