package dev.tandem.initiatives.dependency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold between the links of a portfolio: nobody needs itself, and nobody needs whom it excludes. */
final class LinkRules {

    private LinkRules() {}

    /** A link as the rules see it. */
    record Link<N>(DependencyKind kind, N from, N to) {}

    /**
     * Why a link is refused.
     *
     * @param loop whether the way closes a loop; else it leads to what is excluded
     * @param way who needs whom: of a loop each the next and the last the first, else from one to the other
     */
    record Refusal<N>(boolean loop, List<N> way) {}

    /**
     * Judges one more link.
     *
     * @param links those that are there already, as far as they touch what the two ends need or are needed by
     */
    static <N extends Comparable<N>> Optional<Refusal<N>> judge(Link<N> added, Collection<Link<N>> links) {
        DependencyGraph<N> graph = graph(links);
        if (added.kind() == DependencyKind.NEEDS) {
            Optional<List<N>> loop = graph.loopThrough(added.from(), added.to());
            if (loop.isPresent()) {
                return loop.map(way -> new Refusal<>(true, way));
            }
            DependencyGraph<N> after =
                    graph(Stream.concat(links.stream(), Stream.of(added)).toList());
            return links.stream()
                    .filter(link -> link.kind() == DependencyKind.EXCLUDES)
                    .flatMap(link -> between(after, link).stream())
                    .findFirst();
        }
        return added.kind() == DependencyKind.EXCLUDES ? between(graph, added) : Optional.empty();
    }

    private static <N extends Comparable<N>> Optional<Refusal<N>> between(DependencyGraph<N> graph, Link<N> pair) {
        return graph.path(pair.from(), pair.to())
                .or(() -> graph.path(pair.to(), pair.from()))
                .map(way -> new Refusal<>(false, way));
    }

    private static <N extends Comparable<N>> DependencyGraph<N> graph(Collection<Link<N>> links) {
        return new DependencyGraph<>(
                List.of(),
                links.stream()
                        .filter(link -> link.kind() == DependencyKind.NEEDS)
                        .map(link -> new DependencyGraph.Need<>(link.from(), link.to()))
                        .toList());
    }
}
