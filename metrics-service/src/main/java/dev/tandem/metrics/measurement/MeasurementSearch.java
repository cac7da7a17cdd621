package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.Caller;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lists facts by metric and date, which is the order of an index, page by page; money only to those who may see it.
 */
@ApplicationScoped
public class MeasurementSearch {

    /** A fact in its latest version. What it was known as at an instant is in {@link #THEN}. */
    private static final String SELECT = """
        SELECT m.source, m.id, m.version, m.metric_id, k.key AS metric_key, k.kind, m.starts_on, m.ends_on,
            to_char(m.starts_on, 'YYYY-MM') AS month, m.value, m.currency, m.initiative_id, m.unresolved, m.labels,
            r.at, r.by, l.id AS late_entry_id
        """;

    private static final String FROM = """
        FROM measurement m JOIN metric k ON k.id = m.metric_id JOIN recording r ON r.id = m.recording
        LEFT JOIN late_entry l ON l.id = r.late_entry_id AND l.month = date_trunc('month', m.starts_on)::date
            AND (l.source IS NULL OR l.source = m.source)
        %s
        WHERE m.value IS NOT NULL AND NOT EXISTS (
            SELECT FROM measurement n WHERE n.source = m.source AND n.id = m.id AND n.version > m.version)\
        """;

    static final String ORDER = "\nORDER BY m.metric_id, m.starts_on, m.source, m.id";

    private static final String AT = "current_setting('tandem.as_of')::timestamptz";

    /** Facts as known at an instant, with the initiatives that they had been joined to by then. */
    private static final String THEN = """
        (SELECT f.source, f.id, f.version, f.recording, f.metric_id, f.starts_on, f.ends_on, f.value, f.currency, f.labels,
            CASE WHEN j.at > %1$s THEN NULL ELSE f.initiative_id END AS initiative_id,
            CASE WHEN j.at > %1$s THEN f.waited_as ELSE f.unresolved END AS unresolved
         FROM public.measurement f JOIN recording fr ON fr.id = f.recording AND fr.at <= %1$s
         LEFT JOIN recording j ON j.id = f.joined)\
        """.formatted(AT);

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final Sql sql;
    private final Metrics metrics;
    private final KnownInitiatives initiatives;
    private final FigureSearch figures;
    private final WritesUnderWay writes;
    private final Caller caller;
    private final ObjectMapper mapper;

    MeasurementSearch(
            Sql sql,
            Metrics metrics,
            KnownInitiatives initiatives,
            FigureSearch figures,
            WritesUnderWay writes,
            Caller caller,
            ObjectMapper mapper) {
        this.sql = sql;
        this.metrics = metrics;
        this.initiatives = initiatives;
        this.figures = figures;
        this.writes = writes;
        this.caller = caller;
        this.mapper = mapper;
    }

    /**
     * One page.
     *
     * @param asOf as known at this instant; null for now
     */
    @Transactional
    public Page<MeasurementView> page(MeasurementFilter filter, FigureFilter behind, Instant asOf, Paging paging) {
        Wanted wanted = wanted(filter, behind, asOf);
        Conditions conditions = wanted.conditions();
        paging.cursor().ifPresent(cursor -> after(conditions, cursor));
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(paging.limit() + 1);
        if (asOf != null) {
            writes.readAsOf(asOf);
        }
        List<MeasurementView> facts =
                sql.list(SELECT + wanted.from() + ORDER + " LIMIT ?", this::view, parameters.toArray());
        Map<UUID, FigureSearch.Share> shares = figures.shares(
                behind,
                facts.stream()
                        .map(MeasurementView::initiativeId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<MeasurementView> fetched = facts.stream()
                .map(fact -> shares.containsKey(fact.initiativeId())
                        ? fact.sharing(shares.get(fact.initiativeId()).of(fact.value()))
                        : fact)
                .toList();
        return Page.of(
                fetched,
                paging.limit(),
                last -> Cursor.of(last.metricId().toString(), startsOn(last).toString(), last.source(), last.id()));
    }

    /**
     * Which facts.
     *
     * @param lines what the conditions look at beside the facts
     * @param asOf as known when; null for now
     */
    record Wanted(Conditions conditions, String lines, Instant asOf) {

        /** From what and under which conditions; the facts are {@code m}, their metric {@code k}. */
        String from() {
            String from = FROM.formatted(lines) + conditions.text();
            return asOf == null ? from : from.replace("FROM measurement ", "FROM " + THEN + " ");
        }
    }

    /** The facts that the filters leave and the caller may see, once all writes of the instant are in. */
    @Transactional
    Wanted wanted(MeasurementFilter filter, FigureFilter behind, Instant asOf) {
        if (asOf != null) {
            writes.awaitThoseOf(asOf);
        }
        Conditions conditions = new Conditions();
        narrow(conditions, filter);
        figures.narrow(conditions, behind, asOf != null);
        restrictMoney(conditions, behind.figure().isPresent());
        return new Wanted(conditions, FigureSearch.lines(behind), asOf);
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
        labels.forEach((key, value) -> {
            if (value.isEmpty()) {
                conditions.and("m.labels ->> ? IS NULL", key);
            }
        });
        labels.values().removeIf(String::isEmpty);
        if (!labels.isEmpty()) {
            conditions.and("m.labels @> ?::jsonb", json(labels));
        }
        filter.late().ifPresent(wanted -> conditions.and("l.id IS " + (wanted ? "NOT NULL" : "NULL")));
        filter.closed()
                .ifPresent(wanted -> conditions.and((wanted ? "" : "NOT ")
                        + "EXISTS (SELECT FROM closed_month d WHERE d.month = date_trunc('month',"
                        + " m.starts_on)::date)"));
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

    /**
     * Executives and finance see all money, portfolio managers and clients their own, others none. Facts behind a figure
     * of a report are of initiatives that are in it for the caller.
     */
    private void restrictMoney(Conditions conditions, boolean ofReport) {
        if (caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE)) {
            return;
        }
        if (ofReport) {
            conditions.and("m.initiative_id = ANY (?::uuid[])", initiatives.ownOf(caller.subject()));
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
                null,
                bill(row),
                labels == null ? Map.of() : labels(labels),
                row.getObject("late_entry_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    private static String bill(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return row.getString("source").equals(DerivedFacts.CLOUD_BILLS)
                ? "/api/v1/bills?id=" + id.substring(0, id.indexOf('/'))
                : null;
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
}
