package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.Caller;
import dev.tandem.metrics.listing.QueryParameters;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.projection.Sql;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists facts by metric and date, which is the order of an index, page by page; money only to those who may see it.
 */
@ApplicationScoped
public class MeasurementSearch {

    private static final String SELECT = """
        SELECT m.source, m.id, m.version, m.metric_id, k.key AS metric_key, k.kind, m.starts_on, m.ends_on,
            to_char(m.starts_on, 'YYYY-MM') AS month, m.value, m.currency, m.initiative_id, m.unresolved, m.labels,
            r.at, r.by, l.id AS late_entry_id
        FROM measurement m JOIN metric k ON k.id = m.metric_id JOIN recording r ON r.id = m.recording
        LEFT JOIN late_entry l ON l.id = r.late_entry_id AND l.month = date_trunc('month', m.starts_on)::date
            AND (l.source IS NULL OR l.source = m.source)
        WHERE m.value IS NOT NULL AND NOT EXISTS (
            SELECT FROM measurement n WHERE n.source = m.source AND n.id = m.id AND n.version > m.version)\
        """;

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final Sql sql;
    private final Metrics metrics;
    private final KnownInitiatives initiatives;
    private final Caller caller;
    private final ObjectMapper mapper;

    MeasurementSearch(Sql sql, Metrics metrics, KnownInitiatives initiatives, Caller caller, ObjectMapper mapper) {
        this.sql = sql;
        this.metrics = metrics;
        this.initiatives = initiatives;
        this.caller = caller;
        this.mapper = mapper;
    }

    @Transactional
    public Page<MeasurementView> page(MeasurementFilter filter, Paging paging) {
        Conditions conditions = new Conditions();
        narrow(conditions, filter);
        restrictMoney(conditions);
        paging.cursor().ifPresent(cursor -> after(conditions, cursor));
        conditions.parameters.add(paging.limit() + 1);
        List<MeasurementView> fetched = sql.list(
                SELECT + conditions.text + "\nORDER BY m.metric_id, m.starts_on, m.source, m.id LIMIT ?",
                this::view,
                conditions.parameters.toArray());
        return Page.of(
                fetched,
                paging.limit(),
                last -> Cursor.of(last.metricId().toString(), startsOn(last).toString(), last.source(), last.id()));
    }

    private void narrow(Conditions conditions, MeasurementFilter filter) {
        filter.metric()
                .ifPresent(named -> conditions.and(
                        "m.metric_id = ?",
                        metrics.find(named)
                                .orElseThrow(
                                        () -> QueryParameters.invalid("metric", "No metric is known as " + named + "."))
                                .id()));
        filter.initiative().ifPresent(named -> ofInitiative(conditions, named));
        filter.from().ifPresent(from -> conditions.and("m.starts_on >= ?", from));
        filter.to().ifPresent(to -> conditions.and("m.starts_on <= ?", to));
        filter.source().ifPresent(source -> conditions.and("m.source = ?", source));
        Map<String, String> labels = filter.labels();
        if (!labels.isEmpty()) {
            conditions.and("m.labels @> ?::jsonb", json(labels));
        }
        filter.late().ifPresent(wanted -> conditions.and("l.id IS " + (wanted ? "NOT NULL" : "NULL")));
        filter.unresolved().ifPresent(wanted -> conditions.and("m.unresolved IS " + (wanted ? "NOT NULL" : "NULL")));
    }

    private void ofInitiative(Conditions conditions, String named) {
        Ref ref = Ref.parse(named, "initiative");
        Optional<UUID> known = ref instanceof Ref.ByExternal external
                ? initiatives.byReference(external.source(), external.key())
                : Optional.of(((Ref.ById) ref).id()).filter(initiatives::exists);
        known.ifPresentOrElse(
                id -> conditions.and("m.initiative_id = ?", id),
                () -> conditions.and("m.unresolved = ?", ref.toString()));
    }

    /** Executives and finance see all money, portfolio managers and clients their own, others none. */
    private void restrictMoney(Conditions conditions) {
        if (caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE)) {
            return;
        }
        List<String> visible = new ArrayList<>(List.of("k.kind = 'KPI'"));
        List<Object> parameters = new ArrayList<>();
        if (caller.hasAny(Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR)) {
            visible.add("m.initiative_id = ANY (?::uuid[])");
            parameters.add(initiatives.ownOf(caller.subject()));
        }
        if (caller.has(Roles.INTEGRATOR)) {
            visible.add("m.source = ANY (?::text[])");
            parameters.add(initiatives.sourcesOf(caller.subject()));
        }
        conditions.and("(" + String.join(" OR ", visible) + ")", parameters.toArray());
    }

    private static void after(Conditions conditions, Cursor cursor) {
        List<String> keys = cursor.keys();
        if (keys.size() != 4
                || !RowRules.isDate(keys.get(1))
                || !(Ref.parseOrNull(keys.get(0)) instanceof Ref.ById metric)) {
            throw Cursor.invalid();
        }
        conditions.and(
                "(m.metric_id, m.starts_on, m.source, m.id) > (?, ?, ?, ?)",
                metric.id(),
                LocalDate.parse(keys.get(1)),
                keys.get(2),
                keys.get(3));
    }

    private MeasurementView view(ResultSet row) throws SQLException {
        LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        String labels = row.getString("labels");
        return new MeasurementView(
                row.getString("source"),
                row.getString("id"),
                row.getInt("version"),
                row.getObject("metric_id", UUID.class),
                row.getString("metric_key"),
                MetricKind.valueOf(row.getString("kind")),
                endsOn == null ? startsOn : null,
                endsOn == null ? null : startsOn,
                endsOn,
                row.getString("month"),
                row.getBigDecimal("value").toPlainString(),
                row.getString("currency"),
                row.getObject("initiative_id", UUID.class),
                row.getString("unresolved"),
                labels == null ? Map.of() : labels(labels),
                row.getObject("late_entry_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    private static LocalDate startsOn(MeasurementView view) {
        return view.on() == null ? view.from() : view.on();
    }

    private Map<String, String> labels(String json) {
        try {
            return mapper.readValue(json, LABELS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored labels are no object of texts: " + json, broken);
        }
    }

    private String json(Map<String, String> labels) {
        try {
            return mapper.writeValueAsString(labels);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Labels could not be written as JSON", impossible);
        }
    }

    /** Conditions joined by AND, with their parameters in order. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        void and(String condition, Object... values) {
            text.append("\nAND ").append(condition);
            parameters.addAll(Arrays.asList(values));
        }
    }
}
