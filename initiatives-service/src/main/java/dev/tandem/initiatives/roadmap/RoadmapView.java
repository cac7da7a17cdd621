package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roadmap as readers see it. */
@Schema(name = "Roadmap", description = "Initiatives on an axis of time, and how they depend on each other.")
public record RoadmapView(
        @Schema(description = "The day it is in the organisation's time zone.", examples = "2026-11-26")
        LocalDate today,

        @Schema(description = "The first day of the window.", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "The last day of the window.", examples = "2028-09-30")
        LocalDate to,

        GroupBy by,

        @Schema(
                description = "How many initiatives the filters leave: `shown` + `undated` + `outside`.",
                examples = "13")
        long total,

        @Schema(description = "How many are in the lanes.", examples = "12")
        int shown,

        @Schema(description = "How many lie outside of the window with all of their days.", examples = "0")
        long outside,

        List<LaneView> lanes,

        @Schema(description = "The dependencies between initiatives in the lanes.")
        List<DependencyLine> dependencies,

        @Schema(
                description =
                        "The chain of needs with the most days of work left; null when nothing ahead needs anything"
                                + " that is ahead too.",
                nullable = true)
        ChainView criticalChain,

        List<ConflictView> conflicts,

        @Schema(description = "Those without a beginning or an end; they have no place on the axis.")
        List<UndatedView> undated) {

    /** Initiatives that belong together. */
    @Schema(name = "RoadmapLane", description = "Initiatives that belong together, in the order of the work.")
    public record LaneView(
            @Schema(description = "Of the portfolio node or objective; null for other lanes.", nullable = true)
            UUID id,

            @Schema(examples = "Online shop") String title,

            @Schema(description = "Its name behind the names of the portfolio nodes above it.")
            List<String> path,

            List<InitiativeBar> initiatives) {}

    /** One initiative. */
    @Schema(name = "RoadmapInitiative", description = "An initiative on the axis of time.")
    public record InitiativeBar(
            UUID id,
            @Schema(examples = "Goods to person") String title,
            Status status,
            @Schema(nullable = true) UUID portfolioNodeId,

            @Schema(description = "First planned day.", nullable = true)
            LocalDate plannedStartOn,

            @Schema(description = "Last planned day.", nullable = true)
            LocalDate plannedEndOn,

            @Schema(nullable = true) LocalDate approvedOn,
            @Schema(nullable = true) LocalDate startedOn,
            @Schema(nullable = true) LocalDate liveOn,
            @Schema(nullable = true) LocalDate closedOn,

            @Schema(description = "The day on which it began, or is expected to.")
            LocalDate beginOn,

            @Schema(
                    description =
                            "The day from which others can build on it, as it happened or is expected; null when that"
                                    + " never comes or is not known.",
                    nullable = true)
            LocalDate readyOn,

            @Schema(
                    description = "By how many days `beginOn` is after the planned start; negative when it is before.",
                    nullable = true)
            Long startsDaysLate,

            @Schema(
                    description = "By how many days `readyOn` is after the planned end; null once it is live.",
                    nullable = true)
            Long endsDaysLate,

            @Schema(description = "One after the other; what is still to come begins today or later.")
            List<Phase> phases,

            List<DeadlineMark> deadlines,

            @Schema(description = "Whether it is a member of the critical chain.")
            boolean critical) {}

    /** A deadline. */
    @Schema(name = "RoadmapDeadline", description = "A deadline of an initiative.")
    public record DeadlineMark(
            @Schema(examples = "SECURITY") String kind,
            String title,
            @Schema(examples = "2027-01-31") LocalDate dueOn,

            @Schema(
                    description = "Where it stands today.",
                    examples = "AT_RISK",
                    enumeration = {"ON_TRACK", "AT_RISK", "BREACHED", "MET", "MET_LATE"})
            String standing) {}

    /** One dependency. */
    @Schema(name = "RoadmapDependency", description = "`from` needs, enhances or excludes `to`.")
    public record DependencyLine(
            DependencyKind kind,
            UUID fromId,
            UUID toId,

            @Schema(description = "Whether it joins two members of the critical chain.")
            boolean critical,

            @Schema(description = "Whether a conflict is about it.")
            boolean conflict) {}

    /** The critical chain. */
    @Schema(name = "CriticalChain", description = "The needs that take longest one after the other.")
    public record ChainView(
            @Schema(description = "Days of work left, of all members together.", examples = "1073")
            long days,

            @Schema(
                    description = "The day on which the last member can be live at the earliest.",
                    examples = "2029-11-03")
            LocalDate earliestEndOn,

            @Schema(description = "In the order of the work: each is needed by the next.")
            List<MemberView> members) {}

    /** A member of the critical chain. */
    @Schema(name = "CriticalChainMember")
    public record MemberView(
            UUID initiativeId,
            String title,

            @Schema(
                    description = "Days of work left; null when its days are not known, then it counts as 0.",
                    nullable = true)
            Long days,

            LocalDate earliestStartOn,
            LocalDate earliestReadyOn) {}

    /** A conflict. */
    @Schema(name = "RoadmapConflict", description = "Something that cannot go as it is planned.")
    public record ConflictView(
            @Schema(
                    description = "Which rule it breaks.",
                    examples = "STARTS_BEFORE_NEED",
                    enumeration = {
                        "STARTS_BEFORE_NEED",
                        "LIVE_BEFORE_NEED",
                        "NEED_GIVEN_UP",
                        "NEED_ON_HOLD",
                        "NEED_UNDATED",
                        "BOTH_OF_EXCLUDED"
                    })
            String kind,

            UUID initiativeId,
            String title,

            @Schema(description = "The one that it needs or excludes, which the filters may have left out.")
            UUID otherId,

            String otherTitle,

            @Schema(description = "By how many days; null where it is not a matter of days.", nullable = true)
            Long days,

            @Schema(
                    description = "The conflict in one sentence.",
                    examples = "“Answers at night” goes live 30 days before “Returns without a phone call”, which it"
                            + " needs, is live.")
            String detail) {}

    /** An initiative without days. */
    @Schema(name = "RoadmapUndated", description = "An initiative that has no place on the axis.")
    public record UndatedView(
            UUID id,
            String title,
            Status status,

            @Schema(description = "Which days are missing: START, END.")
            List<String> missing) {}

    static RoadmapView of(Roadmap roadmap) {
        Words words = new Words(roadmap);
        return new RoadmapView(
                roadmap.today(),
                roadmap.window().from(),
                roadmap.window().to(),
                roadmap.by(),
                roadmap.total(),
                roadmap.shown(),
                roadmap.outside(),
                roadmap.lanes().stream().map(lane -> lane(roadmap, lane)).toList(),
                roadmap.links().stream().map(link -> line(roadmap, link)).toList(),
                roadmap.chain().map(chain -> chain(roadmap, chain)).orElse(null),
                roadmap.conflicts().stream()
                        .map(conflict -> new ConflictView(
                                conflict.kind().name(),
                                conflict.initiative(),
                                roadmap.title(conflict.initiative()),
                                conflict.other(),
                                roadmap.title(conflict.other()),
                                conflict.days(),
                                words.conflict(conflict)))
                        .toList(),
                roadmap.undated().stream()
                        .map(work -> new UndatedView(
                                work.id(),
                                work.title(),
                                work.status(),
                                Course.missing(work).stream().map(Enum::name).toList()))
                        .toList());
    }

    private static LaneView lane(Roadmap roadmap, Lane lane) {
        Lane.Key key = lane.key();
        return new LaneView(
                key.id(),
                key.name(),
                key.path(),
                lane.bars().stream().map(bar -> bar(roadmap, bar)).toList());
    }

    private static InitiativeBar bar(Roadmap roadmap, Bar bar) {
        Work work = bar.work();
        Work.Days days = work.days();
        return new InitiativeBar(
                work.id(),
                work.title(),
                work.status(),
                work.nodeId(),
                days.plannedStart(),
                days.plannedEnd(),
                days.approved(),
                days.started(),
                days.live(),
                days.closed(),
                bar.course().begin(),
                bar.course().live(),
                bar.startsLate(),
                bar.endsLate(),
                bar.course().phases(),
                bar.marks().stream()
                        .map(mark -> new DeadlineMark(mark.kind(), mark.title(), mark.dueOn(), mark.standing()))
                        .toList(),
                roadmap.critical(work.id()));
    }

    private static DependencyLine line(Roadmap roadmap, Link link) {
        return new DependencyLine(
                link.kind(),
                link.from(),
                link.to(),
                roadmap.chain().map(chain -> chain.holds(link)).orElse(false),
                Conflicts.isOn(link, roadmap.conflicts()));
    }

    private static ChainView chain(Roadmap roadmap, CriticalChain chain) {
        return new ChainView(
                chain.days(),
                chain.earliestEnd(),
                chain.members().stream()
                        .map(member -> new MemberView(
                                member.id(),
                                roadmap.title(member.id()),
                                member.days(),
                                member.earliestStart(),
                                member.earliestLive()))
                        .toList());
    }
}
