package dev.tandem.http.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request byte by byte, for what no client library would send. */
final class RawExchange {

    private static final Pattern HEAD =
            Pattern.compile("content-length: (?<length>[0-9]+)\\r\\n(.*\\r\\n)*?\\r\\n", Pattern.CASE_INSENSITIVE);

    private RawExchange() {}

    /** The answer's head and body. */
    static String send(int port, String requestLine, String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            String head = requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (SocketException closedEarly) {
                // The server has answered without reading it all, which is what some tests want.
            }
            return readAll(socket.getInputStream());
        }
    }

    /** Reads until the announced length is there; the server may keep the connection open for a while. */
    private static String readAll(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            while (!complete(answer)) {
                int count = in.read(buffer);
                if (count < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException closedEarly) {
            return answer.toString();
        }
        return answer.toString();
    }

    private static boolean complete(CharSequence answer) {
        Matcher head = HEAD.matcher(answer);
        return head.find() && answer.length() - head.end() >= Integer.parseInt(head.group("length"));
    }
}
