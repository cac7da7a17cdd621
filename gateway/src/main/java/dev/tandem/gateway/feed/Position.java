package dev.tandem.gateway.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * How far somebody has read: for every partition the offset of the record that comes next. Positions are the same whoever
 * gives them, so a reader may go on at any gateway. As a text they are opaque to clients and sealed: behind the offsets
 * stands a digest, which is no secret but keeps a position that was cut or mistyped from being taken for another one.
 */
final class Position {

    private static final int LONGEST = 2048;
    private static final int SEAL_BYTES = 9;
    private static final char SEPARATOR = '.';
    private static final byte[] BOUND_TO = "/api/v1/events".getBytes(StandardCharsets.US_ASCII);

    private final int mark;
    private final long[] next;

    /**
     * A position.
     *
     * @param mark of the {@link Partitions} that it is of
     * @param next for each of them the offset that comes next
     */
    Position(int mark, long... next) {
        this.mark = mark;
        this.next = next.clone();
    }

    int mark() {
        return mark;
    }

    int partitions() {
        return next.length;
    }

    /** The offset that comes next in a partition. */
    long next(int partition) {
        return next[partition];
    }

    /** The same but for one partition. */
    Position with(int partition, long offset) {
        Position changed = new Position(mark, next);
        changed.next[partition] = offset;
        return changed;
    }

    /** Nowhere behind this one or the other. */
    Position or(Position other) {
        if (covers(other)) {
            return this;
        }
        Position further = new Position(mark, next);
        for (int partition = 0; partition < next.length; partition++) {
            further.next[partition] = Math.max(next[partition], other.next[partition]);
        }
        return further;
    }

    /** Whether all that the other one has read was read here too. */
    boolean covers(Position other) {
        for (int partition = 0; partition < next.length; partition++) {
            if (next[partition] < other.next[partition]) {
                return false;
            }
        }
        return true;
    }

    /** As clients know it. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + next.length * (Long.BYTES + 2));
        bytes.putInt(mark);
        for (long offset : next) {
            long rest = offset;
            while (rest > 0x7f) {
                bytes.put((byte) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.put((byte) rest);
        }
        byte[] written = Arrays.copyOf(bytes.array(), bytes.position());
        Base64.Encoder letters = Base64.getUrlEncoder().withoutPadding();
        return letters.encodeToString(written) + SEPARATOR + letters.encodeToString(seal(written));
    }

    /** Reads what {@link #text()} wrote; null when it is anything else. */
    static Position parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0 || text.length() > LONGEST) {
            return null;
        }
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(0, separator)));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
        if (bytes.remaining() < Integer.BYTES) {
            return null;
        }
        int mark = bytes.getInt();
        long[] next = new long[bytes.remaining()];
        int partitions = 0;
        while (bytes.hasRemaining()) {
            next[partitions++] = number(bytes);
        }
        Position position = new Position(mark, Arrays.copyOf(next, partitions));
        return position.text().equals(text) ? position : null;
    }

    /** What breaks off is not what was written, which the caller finds out by writing it again. */
    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE && bytes.hasRemaining(); shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                break;
            }
        }
        return number & Long.MAX_VALUE;
    }

    private static byte[] seal(byte[] written) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(BOUND_TO);
            return Arrays.copyOf(digest.digest(written), SEAL_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && mark == position.mark && Arrays.equals(next, position.next);
    }

    @Override
    public int hashCode() {
        return 31 * mark + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
