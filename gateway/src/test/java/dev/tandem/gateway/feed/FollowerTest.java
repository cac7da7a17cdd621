package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.events.EventAttributes;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final int PARTITIONS = 4;
    private static final Partitions LAYOUT = new Partitions(
            9,
            IntStream.range(0, PARTITIONS)
                    .mapToObj(number -> new TopicPartition("t", number))
                    .toList());
    private static final Position START = new Position(9, new long[PARTITIONS]);

    @Test
    void everythingIsReadOnceInTheOrderOfItsPartitionWhicheverGatewayIsAsked() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Ring> gateways = new ArrayList<>();
            int each = 1 + random.nextInt(40);
            for (int gateway = 0; gateway < 3; gateway++) {
                gateways.add(filled(random, each));
            }
            Position position = START;
            List<List<Long>> read = new ArrayList<>();
            IntStream.range(0, PARTITIONS).forEach(partition -> read.add(new ArrayList<>()));
            Follower follower = Follower.at(gateways.get(0), position);
            while (follower != null) {
                Ring.Entry entry = follower.next();
                if (entry == null) {
                    break;
                }
                read.get(entry.event().partition()).add(entry.event().offset());
                position = follower.position();
                if (follower.hasMet()) {
                    assertEquals(entry.after(), position);
                }
                if (random.nextInt(5) == 0) {
                    follower = Follower.at(gateways.get(random.nextInt(3)), Position.parse(position.text()));
                }
            }
            List<Long> all =
                    IntStream.range(0, each).mapToObj(offset -> (long) offset).toList();
            for (List<Long> partition : read) {
                assertEquals(all, partition);
            }
        }
    }

    private static Ring filled(Random random, int each) {
        Ring ring = new Ring(LAYOUT, START, 1_000, Long.MAX_VALUE);
        long[] next = new long[PARTITIONS];
        for (int left = each * PARTITIONS; left > 0; left--) {
            int partition = random.nextInt(PARTITIONS);
            while (next[partition] == each) {
                partition = (partition + 1) % PARTITIONS;
            }
            add(ring, partition, next[partition]++);
        }
        return ring;
    }

    @Test
    void oldEventsGiveWayToNewOnesByNumberAndBySize() {
        Ring byNumber = new Ring(LAYOUT, START, 3, Long.MAX_VALUE);
        Ring bySize = new Ring(LAYOUT, START, 100, 150);
        for (int offset = 0; offset < 5; offset++) {
            add(byNumber, 0, offset);
            add(bySize, 0, offset);
        }
        assertEquals(3, byNumber.extent().end() - byNumber.extent().first());
        assertTrue(bySize.extent().end() - bySize.extent().first() < 5);
        assertEquals(START.with(0, 2), byNumber.extent().start());
        assertNull(Follower.at(byNumber, START.with(0, 1)));
        assertEquals(2, Follower.at(byNumber, START.with(0, 2)).next().event().offset());
    }

    @Test
    void anEventLargerThanTheWholeRingIsThereUntilTheNextOne() {
        Ring ring = new Ring(LAYOUT, START, 100, 10);
        Follower follower = Follower.at(ring, START);
        add(ring, 0, 0);
        assertEquals(0, follower.next().event().offset());
        add(ring, 0, 1);
        assertEquals(1, follower.next().event().offset());
        assertNull(follower.next());
    }

    @Test
    void whoIsOvertakenKnows() {
        Ring ring = new Ring(LAYOUT, START, 3, Long.MAX_VALUE);
        add(ring, 0, 0);
        Follower follower = Follower.at(ring, START);
        for (int offset = 1; offset < 6; offset++) {
            add(ring, 0, offset);
        }
        assertNull(follower.next());
        assertTrue(follower.isOvertaken());
        assertEquals(START, follower.position());
    }

    @Test
    void whatIsNoEventIsReadToo() {
        Ring ring = new Ring(LAYOUT, START, 3, Long.MAX_VALUE);
        Follower follower = Follower.at(ring, START);
        ring.reached(START.with(2, 7));
        assertNull(follower.next());
        assertEquals(START.with(2, 7), follower.position());
        assertNotNull(Follower.at(ring, START.with(2, 7)));
    }

    @Test
    void whoIsAheadWaits() {
        Ring ring = new Ring(LAYOUT, START, 3, Long.MAX_VALUE);
        assertNull(Follower.at(ring, START.with(1, 1)));
    }

    private static void add(Ring ring, int partition, long offset) {
        Event event = new Event(partition, offset, new EventAttributes("t.v1", "s", Instant.EPOCH, false, Set.of()));
        ring.add(event, Buffer.buffer("{\"offset\":" + offset + "}"));
    }
}
