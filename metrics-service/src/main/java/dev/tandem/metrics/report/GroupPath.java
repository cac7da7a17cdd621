package dev.tandem.metrics.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A group with the groups above it, outermost first. An amount counts in each of them. */
public record GroupPath(List<Group> groups) implements Comparable<GroupPath> {

    public static GroupPath of(Group group) {
        return new GroupPath(List.of(group));
    }

    public Group last() {
        return groups.get(groups.size() - 1);
    }

    /** This path and every path above it. */
    public Stream<GroupPath> upwards() {
        return IntStream.rangeClosed(1, groups.size()).mapToObj(length -> new GroupPath(groups.subList(0, length)));
    }

    /** A group comes before the groups inside it. */
    @Override
    public int compareTo(GroupPath other) {
        int common = Math.min(groups.size(), other.groups.size());
        for (int i = 0; i < common; i++) {
            int order = Group.ORDER.compare(groups.get(i), other.groups.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(groups.size(), other.groups.size());
    }
}
