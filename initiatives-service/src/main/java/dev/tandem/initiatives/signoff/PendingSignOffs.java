package dev.tandem.initiatives.signoff;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.gate.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The sides that gates wait for, over the whole portfolio, those that wait longest first. What is on hold or retired is
 * left out: nobody could sign there.
 */
@ApplicationScoped
public class PendingSignOffs {

    private static final String SQL = """
            SELECT i.id, i.title, w ->> 'gate' AS gate, side, CAST(w ->> 'planVersion' AS integer) AS plan_version,
                w ->> 'requestedBy' AS requested_by, CAST(w ->> 'requestedOn' AS date) AS requested_on,
                CAST(w ->> 'dueOn' AS date) AS due_on
            FROM initiative i
            CROSS JOIN LATERAL jsonb_array_elements(i.waiting_gates) AS w
            CROSS JOIN LATERAL jsonb_array_elements_text(w -> 'missing') AS side
            WHERE i.waiting_gates <> CAST('[]' AS jsonb) AND NOT i.retired AND i.status <> 'ON_HOLD'
                AND (CAST(:side AS text) IS NULL OR side = :side)
                AND (NOT :overdue OR CAST(w ->> 'dueOn' AS date) < :today)
                AND (CAST(w ->> 'requestedOn' AS date), CAST(i.id AS text), w ->> 'gate', side)
                    > (:afterDay, :afterId, :afterGate, :afterSide)
            ORDER BY requested_on, CAST(i.id AS text), gate, side
            LIMIT :most""";

    private static final List<String> BEFORE_ALL = List.of("0001-01-01", "", "", "");

    private final EntityManager entities;

    PendingSignOffs(EntityManager entities) {
        this.entities = entities;
    }

    /** Every side that is waited for; the report on alignment reads them all. */
    public List<PendingSide> all(LocalDate today) {
        return read(null, false, today, BEFORE_ALL, Integer.MAX_VALUE);
    }

    /** One page; {@code side} is null for any. */
    Page<PendingSide> page(Side side, boolean overdue, LocalDate today, Paging paging) {
        List<String> after = paging.cursor().map(PendingSignOffs::keys).orElse(BEFORE_ALL);
        List<PendingSide> fetched = read(side == null ? null : side.name(), overdue, today, after, paging.limit() + 1);
        return Page.of(
                fetched,
                paging.limit(),
                last -> Cursor.of(
                        last.requestedOn().toString(),
                        last.initiativeId().toString(),
                        last.gate().name(),
                        last.side().name()));
    }

    private List<PendingSide> read(String side, boolean overdue, LocalDate today, List<String> after, int most) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(SQL, Object[].class)
                .setParameter("side", side)
                .setParameter("overdue", overdue)
                .setParameter("today", today)
                .setParameter("afterDay", LocalDate.parse(after.get(0)))
                .setParameter("afterId", after.get(1))
                .setParameter("afterGate", after.get(2))
                .setParameter("afterSide", after.get(3))
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(PendingSignOffs::row)
                .map(row -> PendingSide.of(row, today))
                .toList();
    }

    private static PendingSide.Row row(Object[] columns) {
        return new PendingSide.Row(
                (UUID) columns[0],
                (String) columns[1],
                (String) columns[2],
                (String) columns[3],
                (Integer) columns[4],
                (String) columns[5],
                day(columns[6]),
                day(columns[7]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : LocalDate.parse(column.toString());
    }

    private static List<String> keys(Cursor cursor) {
        if (cursor.keys().size() != BEFORE_ALL.size()) {
            throw Cursor.invalid();
        }
        try {
            LocalDate.parse(cursor.keys().get(0));
        } catch (DateTimeException notOurs) {
            throw Cursor.invalid();
        }
        return cursor.keys();
    }
}
