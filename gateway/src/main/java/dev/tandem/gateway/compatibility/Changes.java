package dev.tandem.gateway.compatibility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects differences; one in what several operations share is told once, with all of them. */
final class Changes {

    private record Key(Kind kind, String where, String at, String detail) {}

    private final Map<Key, Change> found = new LinkedHashMap<>();

    void add(Kind kind, Place place, String detail, String user) {
        add(kind, kind.harm() != Harm.NOBODY, place, detail, user);
    }

    /**
     * Adds one.
     *
     * @param breaking whether it hurts those who use the place as this user does
     * @param user the operation or event in which it was found
     */
    void add(Kind kind, boolean breaking, Place place, String detail, String user) {
        SortedSet<String> users = new TreeSet<>();
        if (!user.equals(place.where())) {
            users.add(user);
        }
        add(new Change(kind, place.where(), place.at(), detail, breaking, users, Optional.empty()));
    }

    void addRemoval(Place place, String detail, Optional<LocalDate> announced) {
        add(new Change(
                Kind.OPERATION_REMOVED,
                place.where(),
                place.at(),
                detail,
                true,
                Collections.emptySortedSet(),
                announced));
    }

    private void add(Change change) {
        Key key = new Key(change.kind(), change.where(), change.at(), change.detail());
        found.merge(key, change, Changes::joined);
    }

    private static Change joined(Change one, Change other) {
        SortedSet<String> users = new TreeSet<>(one.users());
        users.addAll(other.users());
        return new Change(
                one.kind(),
                one.where(),
                one.at(),
                one.detail(),
                one.breaking() || other.breaking(),
                users,
                one.announced());
    }

    /** All of them, those of one heading together, by where they are. */
    List<Change> inOrder() {
        return found.values().stream()
                .sorted(Comparator.comparing((Change change) -> change.kind().section())
                        .thenComparing(Changes::address)
                        .thenComparing(Change::at)
                        .thenComparing(Change::kind)
                        .thenComparing(Change::detail))
                .toList();
    }

    /** Operations of one path stand together. */
    private static String address(Change change) {
        int space = change.where().indexOf(" /");
        return space < 0 ? change.where() : change.where().substring(space + 1) + " " + change.where();
    }
}
