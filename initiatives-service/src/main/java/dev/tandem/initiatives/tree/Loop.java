package dev.tandem.initiatives.tree;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A loop that a new parent would make in a tree. */
public record Loop(List<Step> steps) {

    public Loop {
        steps = List.copyOf(steps);
    }

    /**
     * Looks for the loop that would come to be.
     *
     * @param node the node to be moved
     * @param upwards the new parent and everything above it, nearest first
     * @return the steps from the new parent up to the node itself, when the node is among them
     */
    public static Optional<Loop> of(UUID node, List<Step> upwards) {
        for (int i = 0; i < upwards.size(); i++) {
            if (upwards.get(i).id().equals(node)) {
                return Optional.of(new Loop(upwards.subList(0, i + 1)));
            }
        }
        return Optional.empty();
    }

    /** The loop in words, beginning and ending with the node: {@code "A" → "B" → "A"}, each below the next. */
    public String text() {
        Step node = steps.get(steps.size() - 1);
        return Stream.concat(Stream.of(node), steps.stream())
                .map(step -> "\"" + step.title() + "\"")
                .collect(Collectors.joining(" → "));
    }
}
