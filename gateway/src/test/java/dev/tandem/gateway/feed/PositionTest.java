package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void aPositionReadsBackAsItself() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long[] next = random.longs(random.nextInt(30), 0, Long.MAX_VALUE)
                    .map(offset -> offset >>> random.nextInt(63))
                    .toArray();
            Position position = new Position(random.nextInt(), next);
            assertEquals(position, Position.parse(position.text()), position.toString());
        }
    }

    @Test
    void twoDozenPartitionsTakeLittleRoom() {
        long[] next = new long[24];
        Arrays.fill(next, 1_000_000);
        assertTrue(new Position(1, next).text().length() < 120);
    }

    @Test
    void noOtherTextIsAPosition() {
        String text = new Position(3, 5, 700, 90_000).text();
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            assertNull(Position.parse(text.substring(0, at) + other + text.substring(at + 1)), "changed at " + at);
            assertNull(Position.parse(text.substring(0, at)), "cut at " + at);
        }
        for (String odd : List.of("", ".", "now", "AAAA.", ".AAAAAAAAAAAA", text + "A", text + ".A", "a b.c", "é")) {
            assertNull(Position.parse(odd), odd);
        }
        assertNull(Position.parse("A".repeat(3_000) + "." + "A".repeat(12)));
    }

    @Test
    void aLongerWayToWriteTheSameNumberIsRefused() {
        assertNull(Position.parse("AAAAAYAA." + new Position(1, 0).text().split("[.]", -1)[1]));
    }

    @Test
    void oneCoversAnotherWhenItIsNowhereBehind() {
        Position position = new Position(1, 5, 5);
        assertTrue(position.covers(position));
        assertTrue(position.with(0, 6).covers(position));
        assertFalse(position.covers(position.with(1, 6)));
        assertFalse(position.with(0, 9).covers(position.with(1, 6)));
        assertFalse(position.with(1, 6).covers(position.with(0, 9)));
    }

    @Test
    void ofTwoTheFurtherOneIsTakenForEachPartition() {
        Position one = new Position(1, 5, 9);
        Position other = new Position(1, 7, 2);
        assertEquals(new Position(1, 7, 9), one.or(other));
        assertEquals(one.or(other), other.or(one));
    }
}
