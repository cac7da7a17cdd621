package dev.tandem.http.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Uncompresses gzip (RFC 1952): one member or several, and nothing after them. The platform's own stream silently ignores
 * what follows the last member.
 */
final class GzipMembers extends InputStream {

    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[8192];
    private int position;
    private int filled;
    private boolean ended;

    private GzipMembers(InputStream raw) {
        this.raw = raw;
    }

    /** Reads the first header. */
    static GzipMembers of(InputStream raw) throws IOException {
        GzipMembers members = new GzipMembers(raw);
        members.header();
        return members;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                int count = inflater.inflate(bytes, offset, length);
                if (count > 0) {
                    checksum.update(bytes, offset, count);
                    return count;
                }
                if (inflater.finished()) {
                    endMember();
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("needs a dictionary");
                } else if (inflater.needsInput()) {
                    feed();
                }
            }
            return -1;
        } catch (DataFormatException broken) {
            throw new ZipException(broken.getMessage());
        }
    }

    private void feed() throws IOException {
        if (position == filled && !fill()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, position, filled - position);
        position = filled;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, raw.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private void endMember() throws IOException {
        position = filled - inflater.getRemaining();
        boolean right = number(4) == checksum.getValue() && number(4) == (inflater.getBytesWritten() & 0xffffffffL);
        if (!right) {
            throw new ZipException("wrong checksum");
        }
        if (position == filled && !fill()) {
            ended = true;
            return;
        }
        inflater.reset();
        checksum.reset();
        header();
    }

    private void header() throws IOException {
        if (number(2) != MAGIC || number(1) != DEFLATE) {
            throw new ZipException("no gzip");
        }
        int flags = (int) number(1);
        if ((flags & RESERVED) != 0) {
            throw new ZipException("unknown flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && number(1) != 0) {
                // Only where the text ends matters.
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            number(1);
        }
    }

    /** So many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            if (position == filled && !fill()) {
                throw new EOFException();
            }
            number |= (buffer[position++] & 0xffL) << (8 * i);
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }
}
