package dev.tandem.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;

/** Which headers of a service's answer a client gets to see. The request id is the gateway's own. */
final class ResponseHeaders {

    private static final Set<String> DROPPED = Set.of("x-request-id", "server", "x-powered-by");

    private ResponseHeaders() {}

    static void copy(MultiMap from, MultiMap to) {
        Set<String> listed = HopByHop.listedIn(from);
        from.forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            if (!HopByHop.contains(plain) && !DROPPED.contains(plain) && !listed.contains(plain)) {
                to.add(name, value);
            }
        });
        to.set("X-Content-Type-Options", "nosniff");
    }
}
