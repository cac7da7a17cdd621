package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private static final Map.Entry<String, TopicDescription> FIRST = topic("a", new Uuid(1, 10), 2);
    private static final Map.Entry<String, TopicDescription> SECOND = topic("b", new Uuid(2, 20), 1);
    private static final Map.Entry<String, TopicDescription> THIRD = topic("c", new Uuid(3, 30), 2);

    @Test
    void topicsAreInTheOrderOfTheirNames() {
        assertEquals(
                List.of(new TopicPartition("a", 0), new TopicPartition("a", 1), new TopicPartition("b", 0)),
                Partitions.of(Map.ofEntries(SECOND, FIRST)).all());
    }

    @Test
    void aPositionFromBeforeATopicWasAddedBehindTheOthersGoesOn() {
        Partitions two = Partitions.of(Map.ofEntries(FIRST, SECOND));
        Partitions three = Partitions.of(Map.ofEntries(FIRST, SECOND, THIRD));
        assertNotEquals(two.mark(), three.mark());
        assertEquals(
                new Position(three.mark(), 7, 8, 9, 0, 0),
                three.here(Position.parse(new Position(two.mark(), 7, 8, 9).text())));
        Position present = new Position(three.mark(), 1, 2, 3, 4, 5);
        assertEquals(present, three.here(present));
    }

    @Test
    void aPositionOfOtherPartitionsLeadsNowhere() {
        Partitions three = Partitions.of(Map.ofEntries(FIRST, SECOND, THIRD));
        Partitions two = Partitions.of(Map.ofEntries(FIRST, SECOND));
        assertNull(two.here(new Position(three.mark(), 1, 2, 3, 4, 5)), "of a topic that is not read here");
        assertNull(three.here(new Position(two.mark(), 1, 2)), "of too few partitions");
        assertNull(three.here(new Position(1)), "of none");
        for (Map.Entry<String, TopicDescription> other :
                Set.of(topic("b", new Uuid(4, 40), 1), topic("b", new Uuid(2, 20), 2))) {
            Partitions others = Partitions.of(Map.ofEntries(FIRST, other));
            assertNull(
                    three.here(new Position(others.mark(), new long[others.count()])),
                    "of a topic made anew, or grown");
        }
    }

    private static Map.Entry<String, TopicDescription> topic(String name, Uuid id, int partitions) {
        List<TopicPartitionInfo> infos = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartitionInfo(number, null, List.of(), List.of()))
                .toList();
        return Map.entry(name, new TopicDescription(name, false, infos, Set.of(), id));
    }
}
