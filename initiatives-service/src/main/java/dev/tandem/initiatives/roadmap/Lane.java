package dev.tandem.initiatives.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Initiatives that belong together, in the order of the work. */
record Lane(Key key, List<Bar> bars) {

    Lane {
        bars = List.copyOf(bars);
    }

    /**
     * What they have in common.
     *
     * @param rank its place among the lanes, before the names decide
     * @param id of the portfolio node or objective, else null
     * @param path what it is called, behind the names of what is above it
     */
    record Key(int rank, UUID id, List<String> path) implements Comparable<Key> {

        private static final int LAST = Integer.MAX_VALUE;
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::rank)
                .thenComparing(Key::path, Key::compare)
                .thenComparing(Key::id, Comparator.nullsLast(Comparator.naturalOrder()));

        Key {
            path = List.copyOf(path);
        }

        /** Of those that have none. */
        static Key none(String name) {
            return new Key(LAST, null, List.of(name));
        }

        String name() {
            return path.get(path.size() - 1);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** What is above comes before what is below it. */
        private static int compare(List<String> one, List<String> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int order = one.get(i).compareTo(other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), other.size());
        }
    }

    /** Puts each bar into the lane of its key; lanes without a bar do not exist. */
    static List<Lane> of(List<Bar> bars, Function<Bar, Key> keyOf) {
        Map<Key, List<Bar>> byKey = new TreeMap<>();
        for (Bar bar : bars) {
            byKey.computeIfAbsent(keyOf.apply(bar), key -> new ArrayList<>()).add(bar);
        }
        List<Lane> lanes = new ArrayList<>();
        byKey.forEach((key, some) ->
                lanes.add(new Lane(key, some.stream().sorted(Bar.ORDER).toList())));
        return lanes;
    }
}
