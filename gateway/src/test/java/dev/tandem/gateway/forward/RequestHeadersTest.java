package dev.tandem.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    private static final RequestHeaders.Origin ORIGIN = new RequestHeaders.Origin("10.0.0.9", "tandem:8080", "http");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "x-forwarded-groups",
                "X-Forwarded-Port",
                "X-Remote-User",
                "X-Remote-Groups",
                "X-USER-EMAIL",
                "X_Forwarded_User",
                "Remote_User",
                "X-Auth-Request-User",
                "X-Authenticated-UserId",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Sec-WebSocket-Key1",
                "Proxy",
                "Via",
                "Trailer",
                "Transfer-Encoding",
                "Content-Length",
                "Expect",
                ""
            })
    void isDropped(String name) {
        assertFalse(copy(HttpHeaders.headers().add(name, "1")).contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Authorization",
                "Content-Type",
                "Content-Encoding",
                "Idempotency-Key",
                "If-Match",
                "Tandem-After",
                "traceparent",
                "tracestate",
                "X-Custom",
                "Sec-Fetch-Mode",
                "User-Agent"
            })
    void passes(String name) {
        assertEquals(
                List.of("1", "2"),
                copy(HttpHeaders.headers().add(name, "1").add(name, "2")).getAll(name));
    }

    @Test
    void whatTheConnectionHeaderListsIsDropped() {
        MultiMap from = HttpHeaders.headers()
                .add("Connection", "close, X-A")
                .add("Connection", "x-b")
                .add("X-A", "1")
                .add("X-B", "1")
                .add("X-C", "1");
        MultiMap to = copy(from);
        assertFalse(to.contains("X-A") || to.contains("X-B") || to.contains("Connection"));
        assertEquals("1", to.get("X-C"));
    }

    @Test
    void anAddressOfVersionSixIsBracketed() {
        MultiMap to = HttpHeaders.headers();
        RequestHeaders.copy(
                HttpHeaders.headers(), to, new RequestHeaders.Origin("0:0:0:0:0:0:0:1", null, "https"), "id");
        assertEquals("for=\"[0:0:0:0:0:0:0:1]\";proto=https", to.get("Forwarded"));
        assertFalse(to.contains("X-Forwarded-Host"));
    }

    private static MultiMap copy(MultiMap from) {
        MultiMap to = HttpHeaders.headers();
        RequestHeaders.copy(from, to, ORIGIN, "id");
        return to;
    }
}
