package dev.tandem.metrics.cloudbill;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers whether what passed by ended with the end of a line, so that a file that broke off can be told. */
final class LineEnd extends FilterInputStream {

    private int last = '\n';

    LineEnd(InputStream in) {
        super(in);
    }

    boolean ended() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        last = octet < 0 ? last : octet;
        return octet;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        last = count > 0 ? bytes[offset + count - 1] : last;
        return count;
    }
}
