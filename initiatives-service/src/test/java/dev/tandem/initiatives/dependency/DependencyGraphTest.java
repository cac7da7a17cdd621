package dev.tandem.initiatives.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.dependency.DependencyGraph.Chain;
import dev.tandem.initiatives.dependency.DependencyGraph.Need;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependencyGraphTest {

    @ParameterizedTest(name = "{0} and then {1} needs {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AB, B, A, B A",
                "AB BC, C, A, C A B",
                "AB BC CD, C, A, C A B",
                "AB AC BD CD, D, A, D A B",
                "AB BC, A, C, -",
                "AB CD, B, C, -",
                "-, A, B, -",
            })
    void aLoopIsNamedByItsMembersEachNeedingTheNext(String edges, String from, String to, String loop) {
        assertEquals(
                Optional.ofNullable(loop).map(DependencyGraphTest::letters),
                graph(edges).loopThrough(from, to));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AB BC CA, A B C",
                "BC CB AB, B C",
                "AB BC CD DB, B C D",
                "AA, A",
                "AB BC AC, -",
                "-, -",
            })
    void aLoopThatIsThereIsFound(String edges, String loop) {
        assertEquals(
                Optional.ofNullable(loop).map(DependencyGraphTest::letters),
                graph(edges).loop());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AB BC, C B A",
                "CA CB, A B C",
                "AB, B A",
                "BA CA DB DC, A B C D",
                "AD BD CD, D A B C",
            })
    void everybodyComesAfterWhatTheyNeedAndEqualsInTheirOwnOrder(String edges, String order) {
        assertEquals(letters(order), graph(edges).order());
    }

    @Test
    void aLoopHasNoOrder() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> graph("AB BA").order());
        assertEquals("There is no order: [A, B] need each other.", refused.getMessage());
    }

    @ParameterizedTest(name = "{0} with days {1}: {2} = {3}")
    @CsvSource({
        "AB BC, A1 B1 C1, C B A, 3",
        "AB AC, A1 B5 C9, C A, 10",
        "AB CD, A2 B2 C1 D9, D C, 10",
        "AB BC AC, A1 B0 C4, C B A, 5",
        "BA DC, A2 B2 C2 D2, A B, 4",
        "AB, A0 B0, B, 0",
    })
    void theLongestChainGoesByLengthNotByNumber(String edges, String days, String members, long length) {
        Map<String, Long> lengths = Arrays.stream(days.split(" "))
                .collect(Collectors.toMap(day -> day.substring(0, 1), day -> Long.valueOf(day.substring(1))));

        assertEquals(
                Optional.of(new Chain<>(letters(members), length)), graph(edges).longestChain(lengths::get));
    }

    @Test
    void nothingHasNoChainAndAnEmptyOrder() {
        assertEquals(Optional.empty(), graph(null).longestChain(any -> 1));
        assertEquals(List.of(), graph(null).order());
    }

    @Test
    void aNodeWithoutAnEdgeIsAChainOfItsOwn() {
        DependencyGraph<String> lonely = new DependencyGraph<>(List.of("B", "A"), List.of());

        assertEquals(List.of("A", "B"), lonely.order());
        assertEquals(Optional.of(new Chain<>(List.of("A"), 7)), lonely.longestChain(any -> 7));
    }

    @Test
    void aChainOfTwentyThousandIsNoTrouble() {
        List<Need<Integer>> edges = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            edges.add(new Need<>(i, i + 1));
        }
        Collections.shuffle(edges, new Random(7));
        DependencyGraph<Integer> graph = new DependencyGraph<>(List.of(), edges);

        assertEquals(20_001, graph.longestChain(any -> 1).orElseThrow().length());
        assertEquals(20_001, graph.loopThrough(20_000, 0).orElseThrow().size());
        assertEquals(0, graph.order().get(20_000));
    }

    @Test
    void inAThousandRandomGraphsOrderLoopsAndChainsAgree() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(8);
            List<Need<Integer>> edges = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> new Need<>(random.nextInt(size), random.nextInt(size)))
                    .toList();
            List<Integer> nodes = IntStream.range(0, size).boxed().toList();
            DependencyGraph<Integer> graph = new DependencyGraph<>(nodes, edges);
            Optional<List<Integer>> loop = graph.loop();

            assertEquals(reachesItself(nodes, graph, edges), loop.isPresent(), "seed " + seed);
            if (loop.isPresent()) {
                requireLoop(loop.get(), edges, seed);
            } else {
                requireOrderAndChain(graph, edges, random, seed);
            }
        }
    }

    /** Once more, another way: somebody needs one who reaches them. */
    private static boolean reachesItself(
            List<Integer> nodes, DependencyGraph<Integer> graph, List<Need<Integer>> edges) {
        return nodes.stream().anyMatch(node -> edges.stream()
                .filter(edge -> edge.from().equals(node))
                .anyMatch(edge -> graph.path(edge.to(), node).isPresent()));
    }

    private static void requireLoop(List<Integer> loop, List<Need<Integer>> edges, int seed) {
        for (int i = 0; i < loop.size(); i++) {
            Need<Integer> step = new Need<>(loop.get(i), loop.get((i + 1) % loop.size()));
            assertTrue(edges.contains(step), "seed " + seed + ": " + step);
        }
    }

    private static void requireOrderAndChain(
            DependencyGraph<Integer> graph, List<Need<Integer>> edges, Random random, int seed) {
        List<Integer> order = graph.order();
        edges.forEach(edge ->
                assertTrue(order.indexOf(edge.from()) > order.indexOf(edge.to()), "seed " + seed + ": " + edge));
        List<Long> days = order.stream().map(any -> (long) random.nextInt(10)).toList();
        Chain<Integer> chain = graph.longestChain(days::get).orElseThrow();
        for (int i = 1; i < chain.members().size(); i++) {
            assertTrue(
                    edges.contains(
                            new Need<>(chain.members().get(i), chain.members().get(i - 1))),
                    "seed " + seed);
        }
        long longest = order.stream()
                .mapToLong(node -> longestTo(node, edges, days))
                .max()
                .orElseThrow();
        assertEquals(longest, chain.length(), "seed " + seed);
        assertFalse(chain.members().isEmpty());
    }

    private static long longestTo(int node, List<Need<Integer>> edges, List<Long> days) {
        return days.get(node)
                + edges.stream()
                        .filter(edge -> edge.from() == node)
                        .mapToLong(edge -> longestTo(edge.to(), edges, days))
                        .max()
                        .orElse(0);
    }

    private static DependencyGraph<String> graph(String edges) {
        List<Need<String>> needs = edges == null
                ? List.of()
                : Arrays.stream(edges.split(" "))
                        .map(edge -> new Need<>(edge.substring(0, 1), edge.substring(1)))
                        .toList();
        return new DependencyGraph<>(List.of(), needs);
    }

    private static List<String> letters(String text) {
        return List.of(text.split(" "));
    }
}
