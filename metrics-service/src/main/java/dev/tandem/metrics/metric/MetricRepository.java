package dev.tandem.metrics.metric;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Metrics in PostgreSQL. */
@ApplicationScoped
public class MetricRepository implements PanacheRepositoryBase<Metric, UUID> {

    /** The id of what the reference names, retired or not. */
    Optional<UUID> idOf(MetricRef named) {
        if (named.key() != null) {
            return one("SELECT id FROM metric WHERE key = ?1", named.key());
        }
        if (named.ref() instanceof Ref.ById byId) {
            return one("SELECT id FROM metric WHERE id = ?1", byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) named.ref();
        return one(
                "SELECT metric_id FROM metric_reference WHERE source = ?1 AND key = ?2",
                external.source(),
                external.key());
    }

    Optional<Metric> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One page, read behind the last item's sort key. */
    Page<Metric> page(MetricFilter filter, Paging paging) {
        String sort = filter.sort();
        boolean descending = sort.startsWith("-");
        String path = descending ? sort.substring(1) : sort;
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.includeRetired()) {
            conditions.add("m.retired = false");
        }
        filter.kind().ifPresent(kind -> {
            conditions.add("m.kind = :kind");
            values.put("kind", kind);
        });
        filter.likePattern().ifPresent(pattern -> {
            conditions.add("(lower(m.title) like lower(:text) escape '\\' or m.key like lower(:text) escape '\\')");
            values.put("text", pattern);
        });
        filter.updatedSince().ifPresent(since -> {
            conditions.add("m.updatedAt >= :since");
            values.put("since", since);
        });
        paging.cursor().ifPresent(cursor -> {
            String order = descending ? "<" : ">";
            conditions.add("(m." + path + " " + order + " :lastValue or (m." + path + " = :lastValue and m.id " + order
                    + " :lastId))");
            values.putAll(last(cursor, sort));
        });
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        String direction = descending ? " desc" : " asc";
        var query = getEntityManager()
                .createQuery(
                        "select m from Metric m" + where + " order by m." + path + direction + ", m.id" + direction,
                        Metric.class);
        values.forEach(query::setParameter);
        List<Metric> fetched = query.setMaxResults(paging.limit() + 1).getResultList();
        return Page.of(
                fetched,
                paging.limit(),
                metric -> Cursor.of(
                        sort,
                        path.equals("key")
                                ? metric.state().key()
                                : metric.updatedAt().toString(),
                        metric.id().toString()));
    }

    private static Map<String, Object> last(Cursor cursor, String sort) {
        List<String> keys = cursor.keys();
        if (keys.size() != 3 || !keys.get(0).equals(sort)) {
            throw Cursor.invalid();
        }
        try {
            Object value = sort.endsWith("key") ? keys.get(1) : Instant.parse(keys.get(1));
            return Map.of("lastValue", value, "lastId", UUID.fromString(keys.get(2)));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw Cursor.invalid();
        }
    }

    private Optional<UUID> one(String sql, Object... parameters) {
        var query = getEntityManager().unwrap(Session.class).createNativeQuery(sql, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().findFirst();
    }
}
