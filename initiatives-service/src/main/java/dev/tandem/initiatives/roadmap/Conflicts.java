package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what cannot go as it is planned, at most one conflict for each link and the gravest of it.
 *
 * <ol>
 *   <li>A need that is live or closed is fulfilled; whoever is rejected, cancelled, retired or closed needs nothing.
 *   <li>NEED_GIVEN_UP: what is needed was rejected, cancelled or retired.
 *   <li>NEED_UNDATED: no day is known on which it goes live.
 *   <li>LIVE_BEFORE_NEED: the one that needs goes live, or is live, before what it needs.
 *   <li>STARTS_BEFORE_NEED: it begins, or began, before what it needs goes live. On the same day is early enough.
 *   <li>NEED_ON_HOLD: the days would fit, but what is needed is on hold.
 *   <li>BOTH_OF_EXCLUDED: both of two that exclude each other were approved, and neither is over.
 * </ol>
 */
final class Conflicts {

    private static final Set<Status> UNDER_WAY =
            EnumSet.of(Status.APPROVED, Status.IN_PROGRESS, Status.ON_HOLD, Status.LIVE);

    private final Map<UUID, Work> works;
    private final LocalDate today;

    private Conflicts(Map<UUID, Work> works, LocalDate today) {
        this.works = works;
        this.today = today;
    }

    /**
     * In the order of the links.
     *
     * @param works both ends of every link
     */
    static List<Conflict> among(Map<UUID, Work> works, Collection<Link> links, LocalDate today) {
        Conflicts conflicts = new Conflicts(works, today);
        return links.stream().map(conflicts::of).flatMap(Optional::stream).toList();
    }

    private Optional<Conflict> of(Link link) {
        return switch (link.kind()) {
            case NEEDS -> need(works.get(link.from()), works.get(link.to()));
            case EXCLUDES -> excluded(works.get(link.from()), works.get(link.to()));
            case ENHANCES -> Optional.empty();
        };
    }

    private Optional<Conflict> need(Work needing, Work needed) {
        if (needed.ready() || needing.givenUp() || needing.status() == Status.CLOSED) {
            return Optional.empty();
        }
        if (needed.givenUp()) {
            return found(Conflict.Kind.NEED_GIVEN_UP, needing, needed, null);
        }
        Optional<Course> theirs = Course.of(needed, today);
        if (theirs.isEmpty()) {
            return found(Conflict.Kind.NEED_UNDATED, needing, needed, null);
        }
        LocalDate there = theirs.get().live();
        Course ours = Course.of(needing, today).orElse(null);
        if (ours != null) {
            LocalDate live = ours.live() == null ? ours.begin() : ours.live();
            if (live.isBefore(there)) {
                return found(Conflict.Kind.LIVE_BEFORE_NEED, needing, needed, ChronoUnit.DAYS.between(live, there));
            }
            if (ours.begin().isBefore(there)) {
                return found(
                        Conflict.Kind.STARTS_BEFORE_NEED,
                        needing,
                        needed,
                        ChronoUnit.DAYS.between(ours.begin(), there));
            }
        }
        return needed.status() == Status.ON_HOLD
                ? found(Conflict.Kind.NEED_ON_HOLD, needing, needed, null)
                : Optional.empty();
    }

    private static Optional<Conflict> excluded(Work one, Work other) {
        boolean both = UNDER_WAY.contains(one.status()) && UNDER_WAY.contains(other.status());
        return both ? found(Conflict.Kind.BOTH_OF_EXCLUDED, one, other, null) : Optional.empty();
    }

    private static Optional<Conflict> found(Conflict.Kind kind, Work one, Work other, Long days) {
        return Optional.of(new Conflict(kind, one.id(), other.id(), days));
    }

    /** Whether this link is one of them. */
    static boolean isOn(Link link, Collection<Conflict> conflicts) {
        return link.kind() != DependencyKind.ENHANCES
                && conflicts.stream()
                        .anyMatch(conflict -> conflict.initiative().equals(link.from())
                                && conflict.other().equals(link.to())
                                && (conflict.kind() == Conflict.Kind.BOTH_OF_EXCLUDED)
                                        == (link.kind() == DependencyKind.EXCLUDES));
    }
}
