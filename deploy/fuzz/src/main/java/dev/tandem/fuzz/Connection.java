package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Exchange.Answer;
import dev.tandem.embedded.contract.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A connection that is kept, and opened anew when it is gone. The JDK's own client would refuse to send most of what is
 * worth sending.
 */
final class Connection implements AutoCloseable {

    /** Longer than the gateway waits for a service, so that it gets to say which one is silent. */
    private static final int PATIENCE_MILLIS = 75_000;

    private static final int LONGEST_LINE = 1 << 16;
    private static final byte[] NOTHING = {};

    private final String host;
    private final InetSocketAddress address;
    private Socket socket;
    private InputStream in;

    Connection(URI server) {
        int port = server.getPort() < 0 ? 80 : server.getPort();
        host = server.getHost() + ":" + port;
        address = new InetSocketAddress(server.getHost(), port);
    }

    /**
     * Sends a request and reads the answer to it. A connection that was kept may have been closed meanwhile, which is
     * nobody's fault: then it is sent once more.
     */
    Answer send(Request request) throws IOException {
        boolean kept = socket != null;
        try {
            return sendOnce(request);
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException gone) {
            if (kept) {
                return sendOnce(request);
            }
            throw gone;
        }
    }

    private Answer sendOnce(Request request) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(address, PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        try {
            socket.getOutputStream().write(request.bytes(host));
        } catch (SocketException stopped) {
            // The answer may be there all the same: of a body that is too large not everything is read.
        }
        try {
            return read(request.method().equals("HEAD"));
        } catch (IOException | NumberFormatException unreadable) {
            // What comes later must not be taken for the answer to the next request.
            close();
            throw unreadable;
        }
    }

    private Answer read(boolean head) throws IOException {
        int status;
        Headers headers;
        do {
            String line = line();
            if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
                throw new IOException("The answer begins with " + line);
            }
            status = Integer.parseInt(line.substring(9, 12));
            headers = headers();
        } while (status < 200);
        byte[] body = head || status == 204 || status == 304 ? NOTHING : body(headers);
        if ("close".equalsIgnoreCase(headers.first("Connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private Headers headers() throws IOException {
        Headers headers = new Headers();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.add(parts[0], parts.length == 2 ? parts[1].strip() : "");
        }
        return headers;
    }

    private byte[] body(Headers headers) throws IOException {
        if (Exchange.mediaType(headers.first("Content-Type")).equals("text/event-stream")) {
            // It has no end.
            close();
            return NOTHING;
        }
        String length = headers.first("Content-Length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        if (!"chunked".equalsIgnoreCase(headers.first("Transfer-Encoding"))) {
            byte[] rest = in.readAllBytes();
            close();
            return rest;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            chunks.writeBytes(exactly(size));
            // An empty line ends a chunk; before the one that ends the last, trailers may stand.
            headers();
        } while (size > 0);
        return chunks.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer breaks off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException(next < 0 ? "No answer came" : "A line does not end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // It is.
        }
        socket = null;
    }
}
