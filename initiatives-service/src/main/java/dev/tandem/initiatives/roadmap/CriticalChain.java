package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyGraph;
import dev.tandem.initiatives.dependency.DependencyKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The chain of needs that takes longest, measured in days and not in links: of all chains of initiatives that are not live
 * yet, each needed by the next, the one whose days of work still to be done add up to most. What began has the days from today
 * until it is expected to go live, what did not begin the days from its beginning until then; what has no days counts as 0.
 * Between equal ones the order of ids decides, so that the same portfolio always has the same chain.
 *
 * @param members at least two, in the order of the work
 * @param days of work together
 */
record CriticalChain(List<Member> members, long days) {

    private static final long MORE_THAN_MEMBERS = 1_000_000;

    CriticalChain {
        members = List.copyOf(members);
    }

    /**
     * One after the other: nobody begins before the one before is live, before their own planned day, or before today.
     *
     * @param days of work still to be done; null when unknown
     * @param earliestLive the day on which it can be live at the earliest
     */
    record Member(UUID id, Long days, LocalDate earliestStart, LocalDate earliestLive) {}

    /** Nothing when nobody still needs anybody. */
    static Optional<CriticalChain> of(Collection<Work> works, Collection<Link> links, LocalDate today) {
        Map<UUID, Work> ahead =
                works.stream().filter(Work::ahead).collect(Collectors.toMap(Work::id, Function.identity()));
        List<DependencyGraph.Need<UUID>> needs = links.stream()
                .filter(link -> link.kind() == DependencyKind.NEEDS)
                .filter(link -> ahead.containsKey(link.from()) && ahead.containsKey(link.to()))
                .map(link -> new DependencyGraph.Need<>(link.from(), link.to()))
                .toList();
        Optional<DependencyGraph.Chain<UUID>> longest =
                new DependencyGraph<>(List.<UUID>of(), needs).longestChain(id -> weight(ahead.get(id), today));
        return longest.map(chain -> {
            List<Member> members = new ArrayList<>();
            LocalDate before = today;
            for (UUID id : chain.members()) {
                Member member = member(ahead.get(id), before, today);
                members.add(member);
                before = member.earliestLive();
            }
            return new CriticalChain(members, chain.length() / MORE_THAN_MEMBERS);
        });
    }

    /** The last of its members can be live on this day at the earliest. */
    LocalDate earliestEnd() {
        return members.get(members.size() - 1).earliestLive();
    }

    boolean holds(UUID id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }

    /** Whether the link leads from a member to the one right before it. */
    boolean holds(Link link) {
        for (int i = 1; i < members.size(); i++) {
            if (link.kind() == DependencyKind.NEEDS
                    && members.get(i).id().equals(link.from())
                    && members.get(i - 1).id().equals(link.to())) {
                return true;
            }
        }
        return false;
    }

    /** Its days; of two chains with as many days the one with more members weighs more. */
    private static long weight(Work work, LocalDate today) {
        Long days = days(work, today);
        return (days == null ? 0 : days) * MORE_THAN_MEMBERS + 1;
    }

    private static Member member(Work work, LocalDate before, LocalDate today) {
        Long days = days(work, today);
        Optional<Course> course = Course.of(work, today);
        LocalDate own =
                course.map(Course::begin).filter(begin -> begin.isAfter(today)).orElse(today);
        LocalDate start = before.isAfter(own) ? before : own;
        return new Member(work.id(), days, start, start.plusDays(days == null ? 0 : days));
    }

    private static Long days(Work work, LocalDate today) {
        return Course.of(work, today)
                .map(course ->
                        ChronoUnit.DAYS.between(course.begin().isAfter(today) ? course.begin() : today, course.live()))
                .orElse(null);
    }
}
