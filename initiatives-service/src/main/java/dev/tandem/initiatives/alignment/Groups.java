package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Initiatives tallied by what they are grouped by; each is looked at once. A node holds everything below it as well, so that
 * nodes of different levels overlap. What has no group is at {@link #NONE}.
 */
final class Groups {

    static final int NONE = -1;

    private final List<Label> labels;
    private final int[] parents;
    private final Function<Work, Integer> placeOf;
    private final SortedMap<Integer, Tally> own = new TreeMap<>();

    /**
     * What a group is called.
     *
     * @param id as it is shown: an id or a name
     * @param parentId of the group above, or null
     */
    record Label(String id, String title, String parentId) {}

    /** A portfolio node. */
    record Node(UUID id, UUID parentId, String title) {}

    private Groups(List<Label> labels, Function<Work, Integer> placeOf) {
        this.labels = labels;
        this.placeOf = placeOf;
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < labels.size(); place++) {
            places.put(labels.get(place).id(), place);
        }
        this.parents = labels.stream()
                .mapToInt(label -> places.getOrDefault(label.parentId(), NONE))
                .toArray();
    }

    /** All in one. */
    static Groups one() {
        return new Groups(List.of(), work -> NONE);
    }

    static Groups ofNodes(Collection<Node> nodes) {
        List<Node> sorted =
                nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
        Map<UUID, Integer> places = new HashMap<>();
        sorted.forEach(node -> places.put(node.id(), places.size()));
        return new Groups(
                sorted.stream()
                        .map(node -> new Label(
                                node.id().toString(),
                                node.title(),
                                node.parentId() == null ? null : node.parentId().toString()))
                        .toList(),
                work -> places.getOrDefault(work.nodeId(), NONE));
    }

    static Groups ofStages(List<String> stages) {
        return new Groups(
                stages.stream().map(stage -> new Label(stage, null, null)).toList(),
                work -> work.stage() == null ? NONE : stages.indexOf(work.stage()));
    }

    void add(Work work) {
        own.computeIfAbsent(placeOf.apply(work), place -> new Tally()).add(work);
    }

    /** Everything that was added. */
    Tally total() {
        Tally total = new Tally();
        own.values().forEach(total::add);
        return total;
    }

    /** Each group that has something with everything below it; {@link #NONE} first. */
    SortedMap<Integer, Tally> rolledUp() {
        SortedMap<Integer, Tally> rolled = new TreeMap<>();
        own.forEach((place, tally) -> {
            for (int up = place; ; up = parents[up]) {
                rolled.computeIfAbsent(up, any -> new Tally()).add(tally);
                if (up == NONE || parents[up] == NONE) {
                    break;
                }
            }
        });
        return rolled;
    }

    /** Null for {@link #NONE}. */
    Label label(int place) {
        return place == NONE ? null : labels.get(place);
    }

    /** The currencies of any of them. */
    SortedSet<String> currencies() {
        SortedSet<String> currencies = new TreeSet<>();
        own.values().forEach(tally -> {
            currencies.addAll(tally.planned.keySet());
            currencies.addAll(tally.actual.keySet());
        });
        return currencies;
    }

    /** The money of one kind in a currency, by group, with everything below it. */
    Split money(Function<Tally, Map<String, Tally.Spent>> kind, String currency, int minorUnits) {
        SortedMap<Integer, BigDecimal> exact = new TreeMap<>();
        own.forEach((place, tally) -> {
            Tally.Spent spent = kind.apply(tally).get(currency);
            if (spent != null) {
                exact.put(place, spent.total());
            }
        });
        return Split.of(exact, minorUnits).rolledUp(place -> parents[place]);
    }
}
