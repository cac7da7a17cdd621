package dev.tandem.metrics.budgetuse;

import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The portfolio nodes of a report, each before the ones below it. Nodes of a ring, which late news can make for a
 * moment, have no top and are left out.
 */
final class NodeTree {

    private final UUID top;
    private final Set<UUID> own;
    private final Map<UUID, List<Portfolio.Node>> below = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Group> inOrder = new LinkedHashMap<>();

    /**
     * The nodes that the reader may see.
     *
     * @param top only it and what is below it; null for all
     * @param own only these; null for all
     */
    NodeTree(List<Portfolio.Node> nodes, UUID top, Set<UUID> own) {
        this.top = top;
        this.own = own;
        Set<UUID> known = nodes.stream().map(Portfolio.Node::id).collect(Collectors.toSet());
        for (Portfolio.Node node : nodes) {
            UUID parent = known.contains(node.parentId()) ? node.parentId() : null;
            below.computeIfAbsent(parent, id -> new ArrayList<>()).add(node);
        }
        walk(null, null, top == null);
    }

    private void walk(UUID parent, String visibleParent, boolean inside) {
        below.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparing(NodeTree::group, Group.ORDER))
                .forEach(node -> {
                    boolean within = inside || node.id().equals(top);
                    boolean visible = within && (own == null || own.contains(node.id()));
                    String id = node.id().toString();
                    if (visible) {
                        inOrder.put(id, new Group(id, node.title(), visibleParent));
                        if (visibleParent != null) {
                            children.computeIfAbsent(visibleParent, of -> new ArrayList<>())
                                    .add(id);
                        }
                    }
                    walk(node.id(), visible ? id : null, within);
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
