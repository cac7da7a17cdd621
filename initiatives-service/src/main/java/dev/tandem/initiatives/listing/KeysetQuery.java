package dev.tandem.initiatives.listing;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A filtered list of an entity, read page by page behind the last item's sort key and id, so that a page costs the
 * same however far in it is. Conditions are HQL on the alias {@code e}; values are always bound.
 */
public final class KeysetQuery<E> {

    private final Class<E> entity;
    private final Function<E, UUID> idOf;
    private final List<SortKey<E>> sortKeys;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Prepares a list.
     *
     * @param sortKeys what it can be sorted by, the default first
     */
    public KeysetQuery(Class<E> entity, Function<E, UUID> idOf, List<SortKey<E>> sortKeys) {
        this.entity = entity;
        this.idOf = idOf;
        this.sortKeys = List.copyOf(sortKeys);
    }

    /** Adds a condition without a value. */
    public KeysetQuery<E> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition on one named value, such as {@code ("e.kind = :kind", "kind", kind)}. */
    public KeysetQuery<E> where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** Adds the condition when there is a value. */
    public KeysetQuery<E> where(String condition, String name, Optional<?> value) {
        value.ifPresent(present -> where(condition, name, present));
        return this;
    }

    /** Adds the filters that every list has. */
    public KeysetQuery<E> where(ListFilter filter) {
        if (!filter.includeRetired()) {
            where("e.retired = false");
        }
        return where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
    }

    /** Adds a search for a text anywhere in an attribute, in upper or lower case. */
    public KeysetQuery<E> containing(String path, String text) {
        if (text == null) {
            return this;
        }
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return where("lower(" + path + ") like lower(:text) escape '!'", "text", "%" + escaped + "%");
    }

    /**
     * Reads one page.
     *
     * @param sort the client's sort key, with a leading minus for the other direction; null for the default
     */
    public Page<E> page(EntityManager manager, String sort, Paging paging) {
        SortKey<E> key = sortKey(sort);
        boolean descending = sort != null && sort.startsWith("-");
        String order = descending ? "desc" : "asc";
        paging.cursor().ifPresent(cursor -> after(cursor, key, descending));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = manager.createQuery(
                "select e from " + entity.getSimpleName() + " e" + where + " order by e." + key.path() + " " + order
                        + ", e.id " + order,
                entity);
        values.forEach(query::setParameter);
        List<E> fetched = query.setMaxResults(paging.limit() + 1).getResultList();
        String direction = (descending ? "-" : "") + key.name();
        return Page.of(
                fetched,
                paging.limit(),
                last -> Cursor.of(
                        direction,
                        key.valueOf().apply(last).toString(),
                        idOf.apply(last).toString()));
    }

    private SortKey<E> sortKey(String sort) {
        if (sort == null) {
            return sortKeys.get(0);
        }
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return sortKeys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ListFilter.invalid(
                        "sort",
                        "must be one of " + sortKeys.stream().map(SortKey::name).toList()
                                + ", with a leading minus for the other direction"));
    }

    private void after(Cursor cursor, SortKey<E> key, boolean descending) {
        String direction = (descending ? "-" : "") + key.name();
        if (cursor.keys().size() != 3 || !cursor.keys().get(0).equals(direction)) {
            throw Cursor.invalid();
        }
        UUID lastId;
        try {
            lastId = UUID.fromString(cursor.keys().get(2));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
        String comparison = descending ? "<" : ">";
        conditions.add("(e." + key.path() + " " + comparison + " :lastValue or (e." + key.path()
                + " = :lastValue and e.id " + comparison + " :lastId))");
        values.put("lastValue", key.parse().apply(cursor.keys().get(1)));
        values.put("lastId", lastId);
    }
}
