package dev.tandem.events;

import java.time.Instant;
import java.util.Set;

/**
 * Which events somebody wants.
 *
 * @param types with their version or without; none for all
 * @param subjects ids of aggregates; none for all
 * @param from the first instant; null for none
 * @param to the instant before which they happened; null for none
 */
public record EventFilter(Set<String> types, Set<String> subjects, Instant from, Instant to) {

    public EventFilter {
        types = Set.copyOf(types);
        subjects = Set.copyOf(subjects);
    }

    public boolean wants(EventAttributes event) {
        return wantsType(event.type())
                && (subjects.isEmpty() || subjects.contains(event.subject()))
                && (from == null || !event.time().isBefore(from))
                && (to == null || event.time().isBefore(to));
    }

    private boolean wantsType(String type) {
        return types.isEmpty() || types.contains(type) || types.contains(EventAttributes.unversioned(type));
    }
}
