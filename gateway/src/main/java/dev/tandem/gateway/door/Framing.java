package dev.tandem.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** Rules of HTTP itself that the server behind the door might read in another way than the door does. */
final class Framing {

    private Framing() {}

    /** What is wrong with the frame of a request, null when nothing is. */
    static String fault(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty()) {
            if (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
                return "The only Transfer-Encoding taken is chunked, once.";
            }
            if (headers.contains(HttpHeaders.CONTENT_LENGTH) || request.version() == HttpVersion.HTTP_1_0) {
                return "A request has either a Content-Length or, since HTTP 1.1, a Transfer-Encoding.";
            }
        }
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        if (hosts.size() > 1 || (hosts.isEmpty() && request.version() != HttpVersion.HTTP_1_0)) {
            return "A request names one Host.";
        }
        if (!hosts.isEmpty() && !isHost(hosts.get(0))) {
            return "The header Host is not the name of a host.";
        }
        return null;
    }

    private static boolean isHost(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && ".-_:[]".indexOf(c) < 0) {
                return false;
            }
        }
        return !host.isEmpty();
    }
}
