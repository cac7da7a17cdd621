package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.TODAY;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.day;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.id;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CriticalChainTest {

    @Test
    void twoLongOnesWeighMoreThanThreeShortOnes() {
        List<Work> works = List.of(ahead(1, 10), ahead(2, 10), ahead(3, 10), ahead(4, 20), ahead(5, 11), ahead(6, 500));
        CriticalChain chain = chain(works, need(2, 1), need(3, 2), need(5, 4));

        assertEquals(List.of(id(4), id(5)), members(chain));
        assertEquals(31, chain.days());
        assertEquals(TODAY.plusDays(31), chain.earliestEnd());
    }

    @Test
    void eachBeginsWhenTheOneBeforeIsLiveAndNotBeforeItsOwnDay() {
        List<Work> works = List.of(
                work(1, "Running", Status.IN_PROGRESS, "2026-01-01", "2027-01-31", null, "2026-01-01"),
                work(2, "Too early", Status.APPROVED, "2026-12-01", "2027-03-01"),
                work(3, "Far away", Status.PROPOSED, "2028-01-01", "2028-02-01"));
        CriticalChain chain = chain(works, need(2, 1), need(3, 2));

        assertEquals(
                List.of(
                        new CriticalChain.Member(id(1), 66L, TODAY, day("2027-01-31")),
                        new CriticalChain.Member(id(2), 90L, day("2027-01-31"), day("2027-05-01")),
                        new CriticalChain.Member(id(3), 31L, day("2028-01-01"), day("2028-02-01"))),
                chain.members());
        assertEquals(187, chain.days());
    }

    @Test
    void whatIsLiveOrGivenUpIsNoMember() {
        List<Work> works = List.of(
                work(1, "Live", Status.LIVE, "2020-01-01", "2030-01-01", null, "2020-01-01", "2025-01-01"),
                ahead(2, 10),
                ahead(3, 10),
                work(4, "Cancelled", Status.CANCELLED, "2026-01-01", "2040-01-01"));
        CriticalChain chain = chain(works, need(2, 1), need(3, 2), need(3, 4));

        assertEquals(List.of(id(2), id(3)), members(chain));
    }

    @Test
    void withoutDaysAMemberHoldsTheChainTogetherAndCountsNothing() {
        List<Work> works = List.of(ahead(1, 10), work(2, "Undated", Status.PROPOSED), ahead(3, 10), ahead(4, 15));
        CriticalChain chain = chain(works, need(2, 1), need(3, 2), need(4, 2));

        assertEquals(List.of(id(1), id(2), id(4)), members(chain));
        assertEquals(25, chain.days());
        assertEquals(null, chain.members().get(1).days());
    }

    @Test
    void whereNobodyNeedsAnybodyThereIsNoChain() {
        assertTrue(CriticalChain.of(
                        List.of(ahead(1, 10), ahead(2, 10)),
                        List.of(new Link(DependencyKind.ENHANCES, id(1), id(2))),
                        TODAY)
                .isEmpty());
    }

    @Test
    void noOtherChainOfRandomNeedsTakesLonger() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int count = 2 + random.nextInt(8);
            List<Work> works = new ArrayList<>();
            List<Link> links = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                works.add(ahead(i, random.nextInt(30)));
                for (int before = 1; before < i; before++) {
                    if (random.nextInt(3) == 0) {
                        links.add(need(i, before));
                    }
                }
            }
            long longest = 0;
            for (Work work : works) {
                boolean linked = links.stream()
                        .anyMatch(link ->
                                link.from().equals(work.id()) || link.to().equals(work.id()));
                longest = Math.max(longest, linked ? longestFrom(work.id(), works, links) : 0);
            }
            Optional<CriticalChain> chain = CriticalChain.of(works, links, TODAY);

            String which = "seed " + seed;
            assertEquals(links.isEmpty(), chain.isEmpty(), which);
            if (chain.isPresent()) {
                assertEquals(longest, chain.get().days(), which);
                List<UUID> members = members(chain.get());
                for (int i = 1; i < members.size(); i++) {
                    assertTrue(
                            links.contains(new Link(DependencyKind.NEEDS, members.get(i), members.get(i - 1))), which);
                }
            }
        }
    }

    private static long longestFrom(UUID id, List<Work> works, List<Link> links) {
        long own = works.stream()
                .filter(work -> work.id().equals(id))
                .mapToLong(work -> work.days().plannedEnd().toEpochDay()
                        - work.days().plannedStart().toEpochDay())
                .findFirst()
                .orElseThrow();
        return own
                + links.stream()
                        .filter(link -> link.from().equals(id))
                        .mapToLong(link -> longestFrom(link.to(), works, links))
                        .max()
                        .orElse(0);
    }

    private static Work ahead(int number, int days) {
        return work(
                number,
                "Work " + number,
                Status.APPROVED,
                TODAY.toString(),
                TODAY.plusDays(days).toString());
    }

    private static Link need(int needing, int needed) {
        return new Link(DependencyKind.NEEDS, id(needing), id(needed));
    }

    private static CriticalChain chain(List<Work> works, Link... links) {
        return CriticalChain.of(works, List.of(links), TODAY).orElseThrow();
    }

    private static List<UUID> members(CriticalChain chain) {
        return chain.members().stream().map(CriticalChain.Member::id).toList();
    }
}
