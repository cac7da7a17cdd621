package dev.tandem.gateway.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** The partitions that the feed is made of, in the order in which positions name them. */
final class Partitions {

    private final int mark;
    private final List<TopicPartition> all;
    private final Map<Integer, Integer> earlier;
    private final Map<TopicPartition, Integer> numbers = new HashMap<>();

    /**
     * Partitions in this order.
     *
     * @param mark tells these topics from others of the same names, such as ones that were made anew
     * @param earlier how many of them there were, by the mark they had then, before the last topics were added
     */
    private Partitions(int mark, List<TopicPartition> all, Map<Integer, Integer> earlier) {
        this.mark = mark;
        this.all = List.copyOf(all);
        this.earlier = Map.copyOf(earlier);
        for (TopicPartition partition : all) {
            numbers.put(partition, numbers.size());
        }
    }

    /** Partitions that were never fewer. */
    Partitions(int mark, List<TopicPartition> all) {
        this(mark, all, Map.of());
    }

    /** The partitions of topics, in the order of the topics' names. */
    static Partitions of(Map<String, TopicDescription> topics) {
        int mark = 1;
        List<TopicPartition> all = new ArrayList<>();
        Map<Integer, Integer> earlier = new HashMap<>();
        for (Map.Entry<String, TopicDescription> topic : new TreeMap<>(topics).entrySet()) {
            earlier.put(mark, all.size());
            int partitions = topic.getValue().partitions().size();
            mark = 31 * (31 * mark + topic.getValue().topicId().hashCode()) + partitions;
            for (int partition = 0; partition < partitions; partition++) {
                all.add(new TopicPartition(topic.getKey(), partition));
            }
        }
        return new Partitions(mark, all, earlier);
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

    /**
     * The same place here, also for a position from before the last topics were added: of these nothing was read then.
     *
     * @return null when the position is one of other partitions
     */
    Position here(Position position) {
        if (know(position)) {
            return position;
        }
        Integer then = earlier.get(position.mark());
        if (then == null || then == 0 || then != position.partitions()) {
            return null;
        }
        long[] next = new long[all.size()];
        for (int partition = 0; partition < then; partition++) {
            next[partition] = position.next(partition);
        }
        return new Position(mark, next);
    }
}
