package dev.tandem.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers of a client a service gets to see: none that belong to the connection, and none by which a proxy tells a
 * service who the caller is or where he came from. Those the gateway writes itself.
 */
public final class RequestHeaders {

    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-length",
            "expect",
            "forwarded",
            "front-end-https",
            "http2-settings",
            "keep-alive",
            "proxy",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "remote-user",
            "te",
            "trailer",
            "transfer-encoding",
            "true-client-ip",
            "upgrade",
            "via",
            "x-client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-real-ip",
            "x-request-id");

    /** A service that read a web socket's key would wait for a body that nobody sends: they are dropped as a family. */
    private static final String[] DROPPED_FAMILIES = {
        "x-forwarded-",
        "x-user-",
        "x-remote-",
        "x-auth-",
        "x-authenticated-",
        "x-original-",
        "x-rewrite-",
        "x-envoy-",
        "x-ms-client-principal",
        "x-goog-authenticated-",
        "sec-websocket-"
    };

    /**
     * Where a request came from.
     *
     * @param address the address of the peer
     * @param host the header Host, null when there was none
     * @param scheme {@code http} or {@code https}
     */
    public record Origin(String address, String host, String scheme) {}

    private RequestHeaders() {}

    /**
     * Copies what may pass and adds where the request came from.
     *
     * @param from the headers of the client
     * @param to the headers of the request to the service
     */
    public static void copy(MultiMap from, MultiMap to, Origin origin, String requestId) {
        Set<String> listed = HopByHop.listedIn(from);
        from.forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (!isDropped(plain) && !listed.contains(plain)) {
                to.add(name, value);
            }
        });
        to.set("X-Request-Id", requestId);
        to.set("X-Forwarded-For", origin.address());
        to.set("X-Forwarded-Proto", origin.scheme());
        StringBuilder forwarded = new StringBuilder("for=").append(node(origin.address()));
        if (origin.host() != null) {
            to.set("X-Forwarded-Host", origin.host());
            forwarded.append(";host=\"").append(origin.host()).append('"');
        }
        to.set("Forwarded", forwarded.append(";proto=").append(origin.scheme()).toString());
    }

    private static boolean isDropped(String name) {
        if (name.isEmpty() || DROPPED.contains(name)) {
            return true;
        }
        char first = name.charAt(0);
        if (first == 'x' || first == 's') {
            for (String family : DROPPED_FAMILIES) {
                if (name.startsWith(family)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** RFC 7239 wants an IPv6 address in brackets and quotes. */
    private static String node(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
