package dev.tandem.metrics.budgetuse;

import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The portfolio nodes of a report, each before the ones below it. A ring, which late news can make, is cut. */
final class NodeTree {

    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Group> inOrder = new LinkedHashMap<>();

    /**
     * The nodes that the reader may see.
     *
     * @param top only it and what is below it; null for all
     * @param own only these; null for all
     */
    NodeTree(List<Portfolio.Node> nodes, UUID top, Set<UUID> own) {
        Set<UUID> known = new HashSet<>();
        nodes.forEach(node -> known.add(node.id()));
        Map<UUID, List<Portfolio.Node>> below = new HashMap<>();
        List<Portfolio.Node> tops = new ArrayList<>();
        for (Portfolio.Node node : nodes) {
            if (node.parentId() == null || !known.contains(node.parentId())) {
                tops.add(node);
            } else {
                below.computeIfAbsent(node.parentId(), parent -> new ArrayList<>())
                        .add(node);
            }
        }
        walk(tops, null, top == null, top, own, below, new HashSet<>());
    }

    private void walk(
            List<Portfolio.Node> nodes,
            String parentId,
            boolean inside,
            UUID top,
            Set<UUID> own,
            Map<UUID, List<Portfolio.Node>> below,
            Set<UUID> seen) {
        nodes.stream()
                .sorted(Comparator.comparing(NodeTree::group, Group.ORDER))
                .forEach(node -> {
                    if (seen.add(node.id())) {
                        boolean within = inside || node.id().equals(top);
                        boolean visible = within && (own == null || own.contains(node.id()));
                        String id = node.id().toString();
                        if (visible) {
                            inOrder.put(id, new Group(id, node.title(), parentId));
                            if (parentId != null) {
                                children.computeIfAbsent(parentId, parent -> new ArrayList<>())
                                        .add(id);
                            }
                        }
                        walk(
                                below.getOrDefault(node.id(), List.of()),
                                visible ? id : null,
                                within,
                                top,
                                own,
                                below,
                                seen);
                    }
                });
    }

    private static Group group(Portfolio.Node node) {
        return Group.of(node.id(), node.title());
    }

    boolean isVisible(String nodeId) {
        return inOrder.containsKey(nodeId);
    }

    List<Group> visible() {
        return List.copyOf(inOrder.values());
    }

    List<String> children(String nodeId) {
        return children.getOrDefault(nodeId, List.of());
    }
}
