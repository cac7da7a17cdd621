package dev.tandem.initiatives.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Who needs whom. Answers are the same whatever the order of the edges: among equals the smaller node comes first. Nothing
 * here recurses, so a chain may be as long as it likes.
 */
public final class DependencyGraph<N extends Comparable<N>> {

    private final NavigableSet<N> nodes = new TreeSet<>();
    private final Map<N, NavigableSet<N>> needs = new TreeMap<>();
    private final Map<N, NavigableSet<N>> neededBy = new TreeMap<>();

    /** One edge: {@code from} needs {@code to}. */
    public record Need<N>(N from, N to) {}

    /**
     * The longest way through the graph.
     *
     * @param members in the order of the work: each is needed by the next
     * @param length the lengths of the members together
     */
    public record Chain<N>(List<N> members, long length) {
        public Chain {
            members = List.copyOf(members);
        }
    }

    /**
     * A graph.
     *
     * @param nodes all there are, also those without an edge; the ends of the edges are added
     */
    public DependencyGraph(Collection<N> nodes, Collection<Need<N>> edges) {
        this.nodes.addAll(nodes);
        for (Need<N> edge : edges) {
            this.nodes.add(edge.from());
            this.nodes.add(edge.to());
            needs.computeIfAbsent(edge.from(), from -> new TreeSet<>()).add(edge.to());
            neededBy.computeIfAbsent(edge.to(), to -> new TreeSet<>()).add(edge.from());
        }
    }

    /** The shortest way along needs from one node to another, both among its members; empty when there is none. */
    public Optional<List<N>> path(N from, N to) {
        Map<N, N> cameFrom = new HashMap<>();
        Deque<N> next = new ArrayDeque<>();
        cameFrom.put(from, from);
        next.add(from);
        while (!next.isEmpty()) {
            N node = next.remove();
            if (node.equals(to)) {
                return Optional.of(wayBack(cameFrom, from, to));
            }
            for (N needed : needs.getOrDefault(node, Collections.emptyNavigableSet())) {
                if (cameFrom.putIfAbsent(needed, node) == null) {
                    next.add(needed);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The loop that one more edge would close.
     *
     * @return its members, beginning with {@code from}; each needs the next and the last needs the first
     */
    public Optional<List<N>> loopThrough(N from, N to) {
        return path(to, from).map(way -> {
            List<N> loop = new ArrayList<>();
            loop.add(from);
            loop.addAll(way.subList(0, way.size() - 1));
            return List.copyOf(loop);
        });
    }

    /** A loop that is there, beginning with its smallest member; empty when there is none. */
    public Optional<List<N>> loop() {
        List<N> ordered = sorted();
        if (ordered.size() == nodes.size()) {
            return Optional.empty();
        }
        NavigableSet<N> left = new TreeSet<>(nodes);
        ordered.forEach(left::remove);
        // Whoever is left needs somebody who is left, or nobody could be kept from coming first.
        List<N> walked = new ArrayList<>();
        N node = left.first();
        while (!walked.contains(node)) {
            walked.add(node);
            node = needs.get(node).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<N> loop = new ArrayList<>(walked.subList(walked.indexOf(node), walked.size()));
        Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
        return Optional.of(List.copyOf(loop));
    }

    /**
     * Every node after all that it needs.
     *
     * @throws IllegalStateException when there is a loop; {@link #loop()} names it
     */
    public List<N> order() {
        List<N> ordered = sorted();
        if (ordered.size() < nodes.size()) {
            throw new IllegalStateException("There is no order: " + loop().orElseThrow() + " need each other.");
        }
        return ordered;
    }

    /**
     * The chain of needs with the greatest length in all; among equals the one whose end comes first in the order.
     *
     * @param length of each node, such as its days; none negative
     * @return empty when there are no nodes
     * @throws IllegalStateException when there is a loop
     */
    public Optional<Chain<N>> longestChain(ToLongFunction<N> length) {
        Map<N, Long> upTo = new HashMap<>();
        Map<N, N> before = new HashMap<>();
        N end = null;
        for (N node : order()) {
            N longest = null;
            for (N needed : needs.getOrDefault(node, Collections.emptyNavigableSet())) {
                if (longest == null || upTo.get(needed) > upTo.get(longest)) {
                    longest = needed;
                }
            }
            before.put(node, longest);
            upTo.put(node, (longest == null ? 0 : upTo.get(longest)) + length.applyAsLong(node));
            if (end == null || upTo.get(node) > upTo.get(end)) {
                end = node;
            }
        }
        if (end == null) {
            return Optional.empty();
        }
        List<N> members = new ArrayList<>();
        for (N node = end; node != null; node = before.get(node)) {
            members.add(node);
        }
        Collections.reverse(members);
        return Optional.of(new Chain<>(members, upTo.get(end)));
    }

    /** Those that can be ordered, each after all that it needs; members of loops and all that need them are missing. */
    private List<N> sorted() {
        Map<N, Integer> open = new HashMap<>();
        PriorityQueue<N> ready = new PriorityQueue<>();
        for (N node : nodes) {
            int count =
                    needs.getOrDefault(node, Collections.emptyNavigableSet()).size();
            open.put(node, count);
            if (count == 0) {
                ready.add(node);
            }
        }
        List<N> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            N node = ready.remove();
            ordered.add(node);
            for (N needing : neededBy.getOrDefault(node, Collections.emptyNavigableSet())) {
                if (open.merge(needing, -1, Integer::sum) == 0) {
                    ready.add(needing);
                }
            }
        }
        return List.copyOf(ordered);
    }

    private static <N> List<N> wayBack(Map<N, N> cameFrom, N from, N to) {
        List<N> way = new ArrayList<>();
        N node = to;
        while (!node.equals(from)) {
            way.add(node);
            node = cameFrom.get(node);
        }
        way.add(from);
        Collections.reverse(way);
        return way;
    }
}
