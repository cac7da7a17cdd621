package dev.tandem.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A line repeats what was sent, and tells no token. */
class CurlTest {

    private static final URI SERVER = URI.create("http://localhost:8080");
    private static final Caller CALLER = new Caller("TOKEN_ADMIN", "secret");

    private static String line(String method, String target, String name, String value, String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Authorization", "Bearer secret");
        fields.put("Accept", "*/*");
        fields.put(name, value);
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return Curl.line(SERVER, new Request(method, target, fields, bytes, false), CALLER);
    }

    @Test
    void whatIsPlainIsWrittenPlainly() {
        assertEquals(
                "curl -sS -i -X 'PUT' -H \"Authorization: Bearer $TOKEN_ADMIN\" -H 'Accept: */*' -H 'Content-Type: a/b'"
                        + " --data-binary '{\"a\": \"it'\\''s\"}' --path-as-is -g 'http://localhost:8080/a/../b?c=%00'",
                line("PUT", "/a/../b?c=%00", "Content-Type", "a/b", "{\"a\": \"it's\"}"));
    }

    @Test
    void whatIsOddIsWrittenByteForByte() {
        String line = line("PUT", "/a b\u00ff", "Content-Type", "", "\u0000");
        assertEquals("base64 -d <<<", line.substring(0, 13));
        assertEquals(
                " | gunzip | curl -sS -i -X 'PUT' -H \"Authorization: Bearer $TOKEN_ADMIN\" -H 'Accept: */*'"
                        + " -H 'Content-Type;' --data-binary @- --request-target $'/a b\\xff' http://localhost:8080",
                line.substring(line.indexOf(" | ")));
    }
}
