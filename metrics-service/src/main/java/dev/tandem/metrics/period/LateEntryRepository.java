package dev.tandem.metrics.period;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Late entries in PostgreSQL. */
@ApplicationScoped
public class LateEntryRepository implements PanacheRepositoryBase<LateEntry, UUID> {

    Optional<LateEntry> loadForChange(Ref ref) {
        return idOf(ref).flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<LateEntry> named(Ref ref) {
        return idOf(ref).flatMap(this::findByIdOptional);
    }

    private Optional<UUID> idOf(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return Optional.of(byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return find("externalReference.source = ?1 and externalReference.key = ?2", external.source(), external.key())
                .firstResultOptional()
                .map(LateEntry::id);
    }

    /** One page, the newest first. */
    Page<LateEntry> page(LateEntryFilter filter, Paging paging) {
        List<String> conditions = new ArrayList<>(List.of("true = true"));
        Map<String, Object> values = new LinkedHashMap<>();
        filter.period().ifPresent(period -> {
            conditions.add("month = :month");
            values.put("month", period.atDay(1));
        });
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            values.put("status", status);
        });
        paging.cursor().ifPresent(cursor -> {
            conditions.add("id < :last");
            values.put("last", CursorKeys.read(cursor, 0, UUID::fromString));
        });
        List<LateEntry> fetched = find(String.join(" and ", conditions) + " order by id desc", values)
                .page(0, paging.limit() + 1)
                .list();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(last.id().toString()));
    }
}
