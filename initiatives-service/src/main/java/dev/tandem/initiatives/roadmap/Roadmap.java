package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a roadmap says, before it is written down in any form.
 *
 * @param total how many initiatives the filters leave
 * @param links between initiatives that are drawn
 * @param undated those that cannot be drawn, because a day is missing
 * @param works every initiative that is spoken of, also those that others need from outside
 */
record Roadmap(
        LocalDate today,
        Window window,
        GroupBy by,
        long total,
        List<Lane> lanes,
        List<Link> links,
        Optional<CriticalChain> chain,
        List<Conflict> conflicts,
        List<Work> undated,
        Map<UUID, Work> works) {

    Roadmap {
        lanes = List.copyOf(lanes);
        links = List.copyOf(links);
        conflicts = List.copyOf(conflicts);
        undated = List.copyOf(undated);
    }

    /** How many are drawn. */
    int shown() {
        return lanes.stream().mapToInt(lane -> lane.bars().size()).sum();
    }

    /** How many the filters leave whose days are all outside of the window. */
    long outside() {
        return total - shown() - undated.size();
    }

    String title(UUID id) {
        return works.get(id).title();
    }

    boolean critical(UUID id) {
        return chain.isPresent() && chain.get().holds(id);
    }

    List<Conflict> conflictsOf(UUID id) {
        return conflicts.stream()
                .filter(conflict -> conflict.initiative().equals(id))
                .toList();
    }

    /** The links of which both ends are among these. */
    static List<Link> between(Collection<Link> links, Collection<Bar> bars) {
        Set<UUID> drawn = bars.stream().map(bar -> bar.work().id()).collect(Collectors.toSet());
        return links.stream()
                .filter(link -> drawn.contains(link.from()) && drawn.contains(link.to()))
                .toList();
    }
}
