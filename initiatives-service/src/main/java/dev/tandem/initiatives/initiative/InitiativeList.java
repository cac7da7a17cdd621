package dev.tandem.initiatives.initiative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/**
 * The list of initiatives: one query for a page, whatever the filters (one more each for a filter that names a node or an
 * objective). Pages go on behind the last item's sort key and id; each filter has its index.
 */
@ApplicationScoped
class InitiativeList {

    /** Word for word the expression of the index. */
    private static final String WORDS =
            "to_tsvector('simple', regexp_replace(title || ' ' || coalesce(description, ''), '[[:punct:][:space:]]+',"
                    + " ' ', 'g'))";

    private final EntityManager entities;
    private final PortfolioNodes nodes;
    private final Objectives objectives;
    private final ObjectMapper mapper;

    InitiativeList(EntityManager entities, PortfolioNodes nodes, Objectives objectives, ObjectMapper mapper) {
        this.entities = entities;
        this.nodes = nodes;
        this.objectives = objectives;
        this.mapper = mapper;
    }

    Page<Initiative> page(InitiativeFilter filter, Paging paging) {
        Conditions conditions = conditions(filter);
        Sort sort = Sort.of(filter.sort());
        paging.cursor().ifPresent(cursor -> sort.after(cursor, conditions));
        Query query = entities.createNativeQuery(
                "SELECT * FROM initiative" + conditions.where() + sort.orderBy() + " LIMIT " + (paging.limit() + 1),
                Initiative.class);
        conditions.values.forEach(query::setParameter);
        // Nobody changes them, so Hibernate need not remember how they were.
        query.setHint(HibernateHints.HINT_READ_ONLY, true);
        List<Initiative> fetched = new ArrayList<>();
        for (Object one : query.getResultList()) {
            fetched.add((Initiative) one);
        }
        return Page.of(fetched, paging.limit(), sort::cursor);
    }

    private Conditions conditions(InitiativeFilter filter) {
        Conditions conditions = new Conditions();
        if (!filter.includeRetired()) {
            conditions.add("NOT retired");
        }
        filter.updatedSince().ifPresent(since -> conditions.add("updated_at >= :since", "since", since));
        filter.portfolioNode()
                .ifPresent(ref -> conditions.add(
                        "portfolio_node_id = ANY (:nodes)",
                        "nodes",
                        nodes.withDescendants(nodes.asked(ref)).toArray(UUID[]::new)));
        filter.status().ifPresent(status -> conditions.add("status = :status", "status", status.name()));
        filter.theme()
                .ifPresent(theme -> conditions.add(
                        "objective_ids && ARRAY (SELECT id FROM objective WHERE theme = :theme)",
                        "theme",
                        theme.name()));
        filter.owner()
                .ifPresent(owner ->
                        conditions.add("(business_owner = :owner OR technology_owner = :owner)", "owner", owner));
        filter.objective()
                .ifPresent(ref -> conditions.add(
                        "objective_ids && :objectives", "objectives", new UUID[] {objectives.asked(ref)}));
        Map<String, String> labels = filter.labels();
        if (!labels.isEmpty()) {
            conditions.add("labels @> CAST(:labels AS jsonb)", "labels", json(labels));
        }
        filter.words().ifPresent(words -> conditions.add(WORDS + " @@ to_tsquery('simple', :words)", "words", words));
        return conditions;
    }

    private String json(Map<String, String> labels) {
        try {
            return mapper.writeValueAsString(labels);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
    }

    /** What a row must fulfil, with its values. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }

        String where() {
            return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
        }
    }

    /** The order of the list. */
    private record Sort(String name, String column, boolean descending) {

        static Sort of(String text) {
            String asked = text == null ? "updatedAt" : text;
            boolean descending = asked.startsWith("-");
            String name = descending ? asked.substring(1) : asked;
            return switch (name) {
                case "updatedAt" -> new Sort(name, "updated_at", descending);
                case "title" -> new Sort(name, "title", descending);
                default -> throw ListFilter.invalid("sort", "Must be one of updatedAt, -updatedAt, title, -title.");
            };
        }

        String orderBy() {
            String direction = descending ? " DESC" : " ASC";
            return " ORDER BY " + column + direction + ", id" + direction;
        }

        Cursor cursor(Initiative last) {
            String key = name.equals("title")
                    ? last.details().title()
                    : last.updatedAt().toString();
            return Cursor.of(direction(), key, last.id().toString());
        }

        void after(Cursor cursor, Conditions conditions) {
            List<String> keys = cursor.keys();
            if (keys.size() != 3 || !keys.get(0).equals(direction())) {
                throw Cursor.invalid();
            }
            try {
                Object key = name.equals("title") ? keys.get(1) : Instant.parse(keys.get(1));
                conditions.add(
                        "(" + column + ", id) " + (descending ? "<" : ">") + " (:lastKey, :lastId)", "lastKey", key);
                conditions.values.put("lastId", UUID.fromString(keys.get(2)));
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                throw Cursor.invalid();
            }
        }

        private String direction() {
            return (descending ? "-" : "") + name;
        }
    }
}
