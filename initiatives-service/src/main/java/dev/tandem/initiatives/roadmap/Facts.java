package dev.tandem.initiatives.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a roadmap is made of.
 *
 * @param fitting the initiatives that the filters leave and whose days may be in the window
 * @param elsewhere others that the fitting ones need or exclude
 * @param total how many the filters leave, whatever their days
 * @param lanes by the id of each fitting initiative
 * @param links that a fitting initiative has; both ends are known
 * @param marks the deadlines of fitting initiatives, by their ids
 */
record Facts(
        Collection<Work> fitting,
        Collection<Work> elsewhere,
        long total,
        Map<UUID, Lane.Key> lanes,
        Collection<Link> links,
        Map<UUID, List<Mark>> marks) {

    private static final Comparator<Work> BY_TITLE =
            Comparator.comparing(Work::title).thenComparing(Work::id);

    /** Draws it. */
    Roadmap draw(Asked asked) {
        List<Bar> bars = new ArrayList<>();
        List<Work> undated = new ArrayList<>();
        for (Work work : fitting) {
            Optional<Course> course = Course.of(work, asked.today());
            if (course.isPresent()) {
                bars.add(new Bar(work, course.get(), marks.getOrDefault(work.id(), List.of())));
            } else {
                undated.add(work);
            }
        }
        Window window = Window.around(bars, asked.from(), asked.to(), asked.today());
        List<Bar> seen = bars.stream()
                .filter(bar -> window.touches(bar.first(), bar.last()))
                .toList();
        Map<UUID, Work> inside = byId(Stream.concat(seen.stream().map(Bar::work), undated.stream()));
        Map<UUID, Work> known = byId(Stream.concat(fitting.stream(), elsewhere.stream()));
        List<Link> theirs = links.stream()
                .map(link -> inside.containsKey(link.from()) ? link : link.turned())
                .filter(link -> inside.containsKey(link.from()))
                .toList();
        return new Roadmap(
                asked.today(),
                window,
                asked.by(),
                total,
                Lane.of(seen, bar -> lanes.get(bar.work().id())),
                Roadmap.between(theirs, seen),
                CriticalChain.of(inside.values(), theirs, asked.today()),
                Conflicts.among(known, theirs, asked.today()),
                undated.stream().sorted(BY_TITLE).toList(),
                known);
    }

    private static Map<UUID, Work> byId(Stream<Work> works) {
        return works.collect(Collectors.toMap(Work::id, Function.identity(), (one, same) -> one));
    }
}
