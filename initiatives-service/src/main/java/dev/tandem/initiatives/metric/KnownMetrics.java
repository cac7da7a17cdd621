package dev.tandem.initiatives.metric;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The metrics that this service has heard of, in PostgreSQL. Ask inside a transaction. */
@ApplicationScoped
public class KnownMetrics {

    private static final String METRIC = "SELECT id, m.key, kind, retired FROM known_metric m ";

    private final Session session;

    KnownMetrics(Session session) {
        this.session = session;
    }

    /** The metric that an id, a key or {@code ext:source:key} names, retired or not; the newest that has the key. */
    public Optional<KnownMetric> find(String text) {
        Ref ref = Ref.parseOrNull(text);
        if (ref == null) {
            return one(METRIC + "WHERE m.key = ?1", text);
        }
        if (ref instanceof Ref.ById byId) {
            return one(METRIC + "WHERE id = ?1", byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return one(
                METRIC + "JOIN known_metric_reference r ON r.metric_id = m.id WHERE r.source = ?1 AND r.key = ?2"
                        + " ORDER BY id DESC LIMIT 1",
                external.source(),
                external.key());
    }

    void keep(KnownMetric metric, List<ExternalReference> references) {
        update("""
            INSERT INTO known_metric (id, key, kind, retired) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (id) DO UPDATE SET key = excluded.key, kind = excluded.kind, retired = excluded.retired\
            """, metric.id(), metric.key(), metric.kind().name(), metric.retired());
        update("DELETE FROM known_metric_reference WHERE metric_id = ?1", metric.id());
        references.forEach(reference -> update(
                "INSERT INTO known_metric_reference (source, key, metric_id) VALUES (?1, ?2, ?3)",
                reference.source(),
                reference.key(),
                metric.id()));
    }

    private Optional<KnownMetric> one(String sql, Object... parameters) {
        var query = session.createNativeQuery(sql, Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream()
                .map(row -> new KnownMetric(
                        row.get("id", UUID.class),
                        row.get("key", String.class),
                        KnownMetric.Kind.valueOf(row.get("kind", String.class)),
                        row.get("retired", Boolean.class)))
                .findFirst();
    }

    private void update(String sql, Object... parameters) {
        var query = session.createNativeMutationQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
