package dev.tandem.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest events in the order in which this gateway heard them, bounded by number and by size. One thread adds, any
 * number of them read, none waits. What is written of an event is made once, for all who read it.
 */
final class Ring {

    /**
     * An event in its place.
     *
     * @param number its place; they are counted without gaps
     * @param after how far whoever has read up to here has read
     * @param json the event as pages write it
     * @param frame the event as streams write it
     */
    record Entry(long number, Event event, Position after, Buffer json, Buffer frame) {}

    /**
     * What is there.
     *
     * @param first the number of the oldest entry
     * @param end the number that the next entry will have
     * @param start how far whoever has read everything before the oldest entry has read
     * @param reached how far whoever has read everything has read
     */
    record Extent(long first, long end, Position start, Position reached) {

        /** Whether everything after a position is there. */
        boolean holdsAllAfter(Position position) {
            return position.covers(start) && reached.covers(position);
        }
    }

    private final Partitions partitions;
    private final AtomicReferenceArray<Entry> slots;
    private final long mostBytes;
    private long bytes;
    private volatile Extent extent;

    /**
     * An empty ring.
     *
     * @param start how far has been read before
     */
    Ring(Partitions partitions, Position start, int mostEvents, long mostBytes) {
        this.partitions = partitions;
        this.slots = new AtomicReferenceArray<>(mostEvents);
        this.mostBytes = mostBytes;
        this.extent = new Extent(0, 0, start, start);
    }

    Partitions partitions() {
        return partitions;
    }

    Extent extent() {
        return extent;
    }

    /** The entry of this number; null when it has given way to newer ones, or is not there yet. */
    Entry get(long number) {
        Entry entry = slots.get(slot(number));
        return entry != null && entry.number() == number ? entry : null;
    }

    void add(Event event, Buffer json) {
        Extent before = extent;
        Position after = before.reached().with(event.partition(), event.offset() + 1);
        String text = after.text();
        Buffer frame = Frames.event(text, json);
        Entry entry = new Entry(before.end(), event, after, Frames.eventIn(frame, text), frame);
        bytes += frame.length();
        long first = before.first();
        Position start = before.start();
        while (first < before.end() && (bytes > mostBytes || before.end() - first == slots.length())) {
            Entry oldest = slots.getAndSet(slot(first), null);
            bytes -= oldest.frame().length();
            start = oldest.after();
            first++;
        }
        // Whoever still goes by the extent of before finds slots emptied, or taken by another number, and knows.
        slots.set(slot(entry.number()), entry);
        extent = new Extent(first, before.end() + 1, start, after);
    }

    /** Everything up to here has been read, also what is no event. */
    void reached(Position position) {
        Extent before = extent;
        if (!position.equals(before.reached())) {
            Position start = before.first() == before.end() ? position : before.start();
            extent = new Extent(before.first(), before.end(), start, position);
        }
    }

    private int slot(long number) {
        return (int) (number % slots.length());
    }
}
