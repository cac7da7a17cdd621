package dev.tandem.initiatives.roadmap;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.deadline.Deadlines;
import dev.tandem.initiatives.dependency.Dependencies;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.objective.Theme;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a roadmap together in a fixed number of queries, however many initiatives there are. */
@ApplicationScoped
class RoadmapService {

    private static final int MOST = 500;

    private final RoadmapRepository repository;
    private final Dependencies dependencies;
    private final Deadlines deadlines;
    private final PortfolioNodes nodes;
    private final Objectives objectives;
    private final OrganisationService organisation;

    RoadmapService(
            RoadmapRepository repository,
            Dependencies dependencies,
            Deadlines deadlines,
            PortfolioNodes nodes,
            Objectives objectives,
            OrganisationService organisation) {
        this.repository = repository;
        this.dependencies = dependencies;
        this.deadlines = deadlines;
        this.nodes = nodes;
        this.objectives = objectives;
        this.organisation = organisation;
    }

    /**
     * The roadmap of what the filters leave.
     *
     * @throws ProblemException TOO_MANY when that is more than can be drawn
     */
    @Transactional
    Roadmap draw(RoadmapFilter filter) {
        Asked asked = new Asked(
                organisation.today(), filter.from().orElse(null), filter.to().orElse(null), filter.by());
        RoadmapRepository.Wanted wanted = wanted(filter);
        long total = repository.count(wanted);
        List<RoadmapRepository.Row> rows = repository.rows(wanted, asked, MOST + 1);
        if (rows.size() > MOST) {
            throw tooMany(total, asked);
        }
        Set<UUID> ids = rows.stream().map(row -> row.work().id()).collect(Collectors.toSet());
        List<Link> links = dependencies.linkedFrom(ids).stream()
                .map(link -> new Link(link.kind(), link.fromId(), link.toId()))
                .toList();
        return new Facts(
                        rows.stream().map(RoadmapRepository.Row::work).toList(),
                        elsewhere(links, ids),
                        total,
                        lanes(rows, asked.by()),
                        links,
                        marks(rows, asked))
                .draw(asked);
    }

    private RoadmapRepository.Wanted wanted(RoadmapFilter filter) {
        return new RoadmapRepository.Wanted(
                filter.statuses(),
                filter.portfolioNode()
                        .map(nodes::asked)
                        .map(nodes::withDescendants)
                        .orElse(null),
                filter.theme().orElse(null),
                filter.objective().map(objectives::asked).orElse(null));
    }

    private List<Work> elsewhere(List<Link> links, Set<UUID> ids) {
        Set<UUID> others = links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(id -> !ids.contains(id))
                .collect(Collectors.toSet());
        return others.isEmpty()
                ? List.of()
                : repository.rows(others).stream()
                        .map(RoadmapRepository.Row::work)
                        .toList();
    }

    private Map<UUID, Lane.Key> lanes(List<RoadmapRepository.Row> rows, GroupBy by) {
        Map<UUID, List<String>> paths = by != GroupBy.PORTFOLIO_NODE
                ? Map.of()
                : repository.paths(rows.stream()
                        .map(row -> row.work().nodeId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<UUID, Lane.Key> lanes = new HashMap<>();
        rows.forEach(row -> lanes.put(row.work().id(), lane(row, by, paths)));
        return lanes;
    }

    private static Lane.Key lane(RoadmapRepository.Row row, GroupBy by, Map<UUID, List<String>> paths) {
        UUID node = row.work().nodeId();
        return switch (by) {
            case PORTFOLIO_NODE ->
                node == null ? Lane.Key.none("In no portfolio node") : new Lane.Key(0, node, paths.get(node));
            case OBJECTIVE ->
                row.objectiveId() == null
                        ? Lane.Key.none("Without an objective")
                        : new Lane.Key(0, row.objectiveId(), List.of(row.objectiveTitle()));
            case THEME -> named(Theme.values(), row.theme(), "Without an objective");
            case STATUS -> named(Status.values(), row.work().status(), "");
            case JOURNEY_STAGE -> named(JourneyStage.values(), row.journeyStage(), "In no stage");
        };
    }

    private static <E extends Enum<E>> Lane.Key named(E[] all, E constant, String none) {
        return constant == null
                ? Lane.Key.none(none)
                : new Lane.Key(Arrays.asList(all).indexOf(constant), null, List.of(Words.name(constant)));
    }

    private Map<UUID, List<Mark>> marks(List<RoadmapRepository.Row> rows, Asked asked) {
        List<Deadlines.Bearer> bearers = rows.stream()
                .map(RoadmapRepository.Row::work)
                .map(work -> new Deadlines.Bearer(
                        work.id(),
                        work.status(),
                        work.retired(),
                        work.days().live(),
                        work.days().plannedEnd()))
                .toList();
        return deadlines.of(bearers, asked.today()).stream()
                .collect(Collectors.groupingBy(
                        Deadlines.Judged::initiativeId,
                        Collectors.mapping(
                                one -> new Mark(one.kind().name(), one.title(), one.dueOn(), one.standing()),
                                Collectors.toList())));
    }

    private static ProblemException tooMany(long total, Asked asked) {
        String days =
                asked.from() == null && asked.to() == null ? "" : ", more than " + MOST + " of them in these days";
        return new ProblemException(
                RoadmapProblems.TOO_MANY,
                String.format(
                        Locale.ENGLISH,
                        "The filters leave %,d initiatives%s; a roadmap holds at most %d.",
                        total,
                        days,
                        MOST));
    }
}
