package dev.tandem.gateway.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The partitions that the feed is made of, in the order in which positions name them. */
final class Partitions {

    private final int mark;
    private final List<TopicPartition> all;
    private final Map<TopicPartition, Integer> numbers = new HashMap<>();

    /**
     * Partitions in this order.
     *
     * @param mark tells these topics from others of the same names, such as ones that were made anew
     */
    Partitions(int mark, List<TopicPartition> all) {
        this.mark = mark;
        this.all = List.copyOf(all);
        for (TopicPartition partition : all) {
            numbers.put(partition, numbers.size());
        }
    }

    int mark() {
        return mark;
    }

    List<TopicPartition> all() {
        return all;
    }

    Set<String> topics() {
        return all.stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    /** How many of them are of one topic. */
    long count(String topic) {
        return all.stream().filter(partition -> partition.topic().equals(topic)).count();
    }

    int count() {
        return all.size();
    }

    /** The number of one of them, as in a {@link Position}. */
    int number(TopicPartition partition) {
        return numbers.get(partition);
    }

    /** The place where all of these have been read up to the given offsets. */
    Position at(Map<TopicPartition, Long> offsets) {
        long[] next = new long[all.size()];
        offsets.forEach((partition, offset) -> next[number(partition)] = offset);
        return new Position(mark, next);
    }

    /** Whether a position is one of these partitions. */
    boolean know(Position position) {
        return position.mark() == mark && position.partitions() == all.size();
    }
}
