package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which groups an initiative's amounts belong to, and with which weight. */
public final class Grouping {

    /** Where a part of an initiative's amounts goes. */
    public record Placement(GroupPath path, BigDecimal weight) {}

    /** What serves no objective. */
    static final Group NO_OBJECTIVE = Group.none("No objective");

    private final Map<UUID, Portfolio.Initiative> initiatives;
    private final Map<UUID, Portfolio.Node> nodes;
    private final Map<UUID, Portfolio.Objective> objectives;
    private final GroupBy by;

    public Grouping(GroupBy by, Portfolio portfolio) {
        this.by = by;
        this.initiatives = indexed(portfolio.initiatives(), Portfolio.Initiative::id);
        this.nodes = indexed(portfolio.nodes(), Portfolio.Node::id);
        this.objectives = indexed(portfolio.objectives(), Portfolio.Objective::id);
    }

    /** At least one placement, of weights that are not all zero. */
    public List<Placement> of(UUID initiativeId) {
        Portfolio.Initiative initiative = initiatives.get(initiativeId);
        return switch (by) {
            case ALL -> whole(Group.none("Everything"));
            case INITIATIVE -> whole(Group.of(initiativeId, initiative.title()));
            case PORTFOLIO_NODE -> List.of(new Placement(pathTo(initiative.nodeId()), BigDecimal.ONE));
            case OBJECTIVE -> weighted(initiative, this::objective);
            case THEME -> weighted(initiative, this::theme);
            case STAGE -> whole(word(initiative.about().stage(), "No stage"));
            case LABEL -> whole(valueOf(initiative.about().label()));
        };
    }

    private static List<Placement> weighted(Portfolio.Initiative initiative, Function<UUID, Group> groupOf) {
        BigDecimal sum = initiative.contributions().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return whole(NO_OBJECTIVE);
        }
        return initiative.contributions().entrySet().stream()
                .filter(share -> share.getValue().signum() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(share -> new Placement(GroupPath.of(groupOf.apply(share.getKey())), share.getValue()))
                .toList();
    }

    private static List<Placement> whole(Group group) {
        return List.of(new Placement(GroupPath.of(group), BigDecimal.ONE));
    }

    private Group objective(UUID id) {
        Portfolio.Objective objective = objectives.get(id);
        return Group.of(id, objective == null ? null : objective.title());
    }

    private Group theme(UUID objectiveId) {
        Portfolio.Objective objective = objectives.get(objectiveId);
        return word(objective == null ? null : objective.theme(), "No theme");
    }

    private static Group word(String word, String titleOfNone) {
        return word == null ? Group.none(titleOfNone) : Group.of(word, titleOf(word));
    }

    private static Group valueOf(String label) {
        return label == null ? Group.none("No value") : Group.of(label, label);
    }

    private static String titleOf(String word) {
        String words = word.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** From the topmost node heard of; a ring, which moves told out of order can make for a moment, is cut. */
    private GroupPath pathTo(UUID nodeId) {
        if (nodeId == null) {
            return GroupPath.of(Group.none("No portfolio node"));
        }
        List<Portfolio.Node> upwards = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Portfolio.Node node = nodes.get(nodeId);
        while (node != null && seen.add(node.id())) {
            upwards.add(node);
            node = node.parentId() == null ? null : nodes.get(node.parentId());
        }
        if (upwards.isEmpty()) {
            return GroupPath.of(Group.of(nodeId, null));
        }
        Collections.reverse(upwards);
        List<Group> path = new ArrayList<>();
        String parentId = null;
        for (Portfolio.Node step : upwards) {
            path.add(new Group(step.id().toString(), step.title(), parentId));
            parentId = step.id().toString();
        }
        return new GroupPath(path);
    }

    private static <T> Map<UUID, T> indexed(List<T> things, Function<T, UUID> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
