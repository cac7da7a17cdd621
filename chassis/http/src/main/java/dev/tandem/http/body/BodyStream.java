package dev.tandem.http.body;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The uncompressed bytes of a body, read within its allowance. Ends with a {@link ProblemException} when the body is too
 * large, grows out of proportion while it is uncompressed, is broken gzip, or is not UTF-8.
 */
final class BodyStream extends FilterInputStream {

    /** Below this size a body may be compressed as well as it likes. */
    private static final long HARMLESS = 16L << 20;

    /** Text that is worth sending grows some tenfold; a bomb a thousandfold. */
    private static final long LARGEST_RATIO = 200;

    private final BodyAllowance allowance;
    private final Counter arrived;
    private final Utf8 utf8 = new Utf8();
    private long read;

    private BodyStream(InputStream uncompressed, Counter arrived, BodyAllowance allowance) {
        super(uncompressed);
        this.arrived = arrived;
        this.allowance = allowance;
    }

    static BodyStream of(InputStream raw, BodyAllowance allowance) throws IOException {
        Counter arrived = new Counter(raw);
        if (!allowance.gzip()) {
            return new BodyStream(arrived, arrived, allowance);
        }
        try {
            return new BodyStream(GzipMembers.of(arrived), arrived, allowance);
        } catch (ZipException | EOFException broken) {
            throw notGzip();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (ZipException | EOFException broken) {
            if (allowance.gzip()) {
                throw notGzip();
            }
            throw broken;
        }
        if (count < 0) {
            utf8.end();
            return count;
        }
        read += count;
        boolean bomb = allowance.gzip() && read > HARMLESS && read / LARGEST_RATIO > arrived.count;
        if (read > allowance.limit()) {
            throw allowance.tooLarge();
        }
        if (bomb) {
            throw allowance.outOfProportion(LARGEST_RATIO);
        }
        utf8.check(bytes, offset, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static ProblemException notGzip() {
        return new ProblemException(
                Problems.INVALID_ENCODING,
                "The body is not readable gzip.",
                FieldError.header(
                        "Content-Encoding",
                        "Says gzip, but the body is broken, is something else, or goes on after its end."));
    }

    /** Counts the bytes as they arrive. */
    private static final class Counter extends FilterInputStream {

        private long count;

        Counter(InputStream raw) {
            super(raw);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                count++;
            }
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            if (got > 0) {
                count += got;
            }
            return got;
        }
    }
}
