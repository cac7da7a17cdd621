package dev.tandem.initiatives.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A body put aside in a file of its own until it has come whole: a slow client keeps neither a transaction nor a lock
 * waiting, and the body can be read again. The file is gone when this is closed.
 */
final class SpooledBody implements AutoCloseable {

    private final SeekableByteChannel file;

    private SpooledBody(SeekableByteChannel file) {
        this.file = file;
    }

    /**
     * Reads the body to its end.
     *
     * @throws dev.tandem.http.problem.ProblemException when it is too large, not UTF-8, or broken gzip
     */
    static SpooledBody of(InputStream body) throws IOException {
        Path path = Files.createTempFile("tandem-load-", null);
        SeekableByteChannel file = Files.newByteChannel(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            OutputStream out = Channels.newOutputStream(file);
            body.transferTo(out);
            return new SpooledBody(file);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    /** The body from its beginning. Readers close what they have read to its end; the file stays open for the next. */
    InputStream fromStart() throws IOException {
        file.position(0);
        return new FilterInputStream(Channels.newInputStream(file)) {
            @Override
            public void close() {
                // The file is closed with the body.
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
