package dev.tandem.gateway.door;

import io.netty.buffer.ByteBuf;

/**
 * Finds header values that go on in a next line which begins with a blank. RFC 9112 5.2 wants them refused; the decoder
 * joins the lines. Of one connection.
 */
final class FoldedHeaders {

    private boolean begun;
    private boolean found;

    /** The decoder is about to read this as a head, or as the rest of one. */
    void before(ByteBuf buffer) {
        int from = buffer.readerIndex();
        int end = buffer.writerIndex();
        found |= begun && from < end && isBlank(buffer.getByte(from));
        int lineEnd = buffer.indexOf(from, end, (byte) '\n');
        while (!found && lineEnd >= 0 && lineEnd + 1 < end) {
            byte next = buffer.getByte(lineEnd + 1);
            if (next == '\r' || next == '\n') {
                return;
            }
            found = isBlank(next);
            lineEnd = buffer.indexOf(lineEnd + 1, end, (byte) '\n');
        }
    }

    /** The decoder has read a part of a head. */
    void begin() {
        begun = true;
    }

    /** The decoder has read a whole head; tells whether it was folded. */
    boolean end() {
        boolean folded = found;
        begun = false;
        found = false;
        return folded;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }
}
