package dev.tandem.gateway.feed;

/**
 * One reader's way through the ring. Where it comes from another gateway, which may have heard the partitions in another
 * order, it leaves out what the reader has, and its position is ahead of the ring's until the two meet.
 */
final class Follower {

    private final Ring ring;
    private long number;
    private Position position;
    private boolean met;
    private boolean overtaken;

    private Follower(Ring ring, long number, Position position) {
        this.ring = ring;
        this.number = number;
        this.position = position;
    }

    /** A reader that has read up to a position; null when the ring has not everything after it. */
    static Follower at(Ring ring, Position position) {
        Ring.Extent extent = ring.extent();
        return extent.holdsAllAfter(position) ? new Follower(ring, extent.first(), position) : null;
    }

    Ring ring() {
        return ring;
    }

    /** The next event that was not read yet; null when there is none, or it is gone already. */
    Ring.Entry next() {
        Ring.Extent extent = ring.extent();
        while (number < extent.end()) {
            Ring.Entry entry = ring.get(number);
            if (entry == null) {
                overtaken = true;
                return null;
            }
            number++;
            Event event = entry.event();
            if (event.offset() >= position.next(event.partition())) {
                advance(entry);
                return entry;
            }
        }
        position = position.or(extent.reached());
        return null;
    }

    private void advance(Ring.Entry entry) {
        Event event = entry.event();
        position = met ? entry.after() : position.with(event.partition(), event.offset() + 1);
        if (!met && entry.after().covers(position)) {
            position = entry.after();
            met = true;
        }
    }

    /** How far the reader has read. */
    Position position() {
        return position;
    }

    /** Whether the reader has read what the ring says of the entry it got last, so that its frame fits. */
    boolean hasMet() {
        return met;
    }

    /** Whether newer events have taken the place of the one that would have come next. */
    boolean isOvertaken() {
        return overtaken;
    }
}
