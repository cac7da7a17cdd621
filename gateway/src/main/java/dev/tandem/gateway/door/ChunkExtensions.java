package dev.tandem.gateway.door;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks the extensions of chunks (RFC 9112 7.1.1: who does not know one ignores it) before the decoder reads them. The
 * decoder knows them too, but refuses every one whose value stands without quotation marks. What is not a proper
 * extension is left for the decoder to refuse.
 */
final class ChunkExtensions {

    private static final int NO_CHUNKS = -1;
    private static final int SIZE_COMES_NEXT = 0;
    private static final int LONGEST_LINE = 1024;
    private static final int LINE_END = 2;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern LINE =
            Pattern.compile("(?<size>[0-9A-Fa-f]{1,7})(?:[ \\t]*;[ \\t]*" + TOKEN + "(?:[ \\t]*=[ \\t]*(?:" + TOKEN
                    + "|\"(?:[\\t !#-\\[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*\"))?)*[ \\t]*\\r");

    /** How many bytes until the next size, when it is known; else one of the two constants. */
    private long left = NO_CHUNKS;

    /** The head of a message was read. */
    void beginBody(boolean chunked) {
        left = chunked ? SIZE_COMES_NEXT : NO_CHUNKS;
    }

    /** The decoder is about to read this. */
    void before(ByteBuf buffer) {
        if (left != SIZE_COMES_NEXT) {
            return;
        }
        int start = buffer.readerIndex();
        int length = buffer.bytesBefore((byte) '\n');
        if (length < 0) {
            return;
        }
        Matcher line = length > LONGEST_LINE
                ? null
                : LINE.matcher(buffer.toString(start, length, StandardCharsets.ISO_8859_1));
        if (line == null || !line.matches()) {
            left = NO_CHUNKS;
            return;
        }
        for (int i = start + line.end("size"); i < start + length - 1; i++) {
            buffer.setByte(i, ' ');
        }
        int size = Integer.parseInt(line.group("size"), 16);
        left = size == 0 ? NO_CHUNKS : length + 1L + size + LINE_END;
    }

    /** The decoder has read so many bytes. */
    void after(int bytes) {
        if (left > 0) {
            left = Math.max(SIZE_COMES_NEXT, left - bytes);
        }
    }
}
