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
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/**
 * The list of initiatives, whatever the filters in one or two queries for a page (one more each for a filter that names a node
 * or an objective). Pages go on behind the last item's sort key and id.
 *
 * <p>How rare what a filter asks for is cannot be known beforehand: an unknown word, a label of closed initiatives only. So the
 * rows are first gone through in the order of the list, but only so many; that fills a page of what is frequent. What has not
 * filled its page by then is rare, and is found by the filters' own indexes and sorted.
 */
@ApplicationScoped
class InitiativeList {

    /** So many rows cost about as much to go through as some hundred to find by an index. */
    private static final int NEAR = 3000;

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
        Sort sort = Sort.of(filter.sort());
        Conditions conditions = conditions(filter, sort);
        paging.cursor().ifPresent(cursor -> sort.after(cursor, conditions));
        int most = paging.limit() + 1;
        List<Initiative> fetched;
        if (conditions.behind.isEmpty()) {
            fetched = read("initiative AS i" + where(conditions.all()) + sort.orderBy(), conditions, most);
        } else {
            String near = "(SELECT * FROM initiative" + where(conditions.along) + sort.orderBy() + " LIMIT " + NEAR
                    + ") AS i" + where(conditions.behind);
            fetched = read(near + sort.orderBy(), conditions, most);
            if (fetched.size() < most) {
                fetched =
                        read("initiative AS i" + where(conditions.all()) + sort.orderWithoutIndex(), conditions, most);
            }
        }
        return Page.of(fetched, paging.limit(), sort::cursor);
    }

    /** Reads the columns that an initiative has; those that the database makes for its filters stay there. */
    private List<Initiative> read(String from, Conditions conditions, int most) {
        Query query = entities.unwrap(Session.class)
                .createNativeQuery("SELECT {i.*} FROM " + from + " LIMIT " + most, Initiative.class, "i");
        conditions.values.forEach(query::setParameter);
        // Nobody changes them, so Hibernate need not remember how they were.
        query.setHint(HibernateHints.HINT_READ_ONLY, true);
        List<Initiative> fetched = new ArrayList<>();
        for (Object one : query.getResultList()) {
            fetched.add((Initiative) one);
        }
        return fetched;
    }

    private Conditions conditions(InitiativeFilter filter, Sort sort) {
        Conditions conditions = new Conditions();
        filter.updatedSince().ifPresent(since -> conditions.add(sort.byTime(), "updated_at >= :since", "since", since));
        filter.status().ifPresent(status -> conditions.add(sort.byTime(), "status = :status", "status", status.name()));
        filter.portfolioNode()
                .ifPresent(ref -> conditions.add(
                        "portfolio_node_id = ANY (:nodes)",
                        "nodes",
                        nodes.withDescendants(nodes.asked(ref)).toArray(UUID[]::new)));
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
        filter.words().ifPresent(words -> conditions.add("words @@ to_tsquery('simple', :words)", "words", words));
        if (!filter.includeRetired()) {
            (conditions.behind.isEmpty() ? conditions.along : conditions.behind).add("NOT retired");
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
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

        /** What an index in the order of the list answers as it goes. */
        private final List<String> along = new ArrayList<>();

        private final List<String> behind = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition, String name, Object value) {
            add(false, condition, name, value);
        }

        void add(boolean inOrder, String condition, String name, Object value) {
            (inOrder ? along : behind).add(condition);
            values.put(name, value);
        }

        List<String> all() {
            List<String> all = new ArrayList<>(along);
            all.addAll(behind);
            return all;
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
            return orderBy(column);
        }

        /** The same order by an expression that no index has, so that the database does not go through all rows in order. */
        String orderWithoutIndex() {
            return orderBy(byTime() ? "(updated_at + INTERVAL '0')" : "(title || '')");
        }

        private String orderBy(String key) {
            String direction = descending ? " DESC" : " ASC";
            return " ORDER BY " + key + direction + ", id" + direction;
        }

        boolean byTime() {
            return column.equals("updated_at");
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
                        true,
                        "(" + column + ", id) " + (descending ? "<" : ">") + " (:lastKey, :lastId)",
                        "lastKey",
                        key);
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
