package dev.tandem.metrics.report;

import java.util.Comparator;
import java.util.Locale;

/**
 * What a row is about.
 *
 * @param id an id or a theme; null for what belongs to no group
 * @param title null for a thing that was named but not heard of yet
 * @param parentId the portfolio node above, when it was heard of; null for every other group
 */
public record Group(String id, String title, String parentId) {

    /** By title; what belongs to no group comes last. */
    public static final Comparator<Group> ORDER = Comparator.comparing((Group group) -> group.id() == null)
            .thenComparing(
                    group -> group.title() == null ? null : group.title().toLowerCase(Locale.ROOT),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Group::id, Comparator.nullsLast(Comparator.naturalOrder()));

    public static Group none(String title) {
        return new Group(null, title, null);
    }

    public static Group of(Object id, String title) {
        return new Group(id.toString(), title, null);
    }
}
