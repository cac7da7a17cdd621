package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes out. Everything but the body is written a byte for a character, so that it may say what no client
 * would.
 *
 * @param body null when there is none
 * @param chunked whether its body goes out in a chunk, with no length told before
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record Request(String method, String target, Map<String, String> fields, byte[] body, boolean chunked) {

    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(512);
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (!fields.containsKey("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        fields.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length)
                    .append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(head.append("\r\n").toString()));
        if (body != null && chunked) {
            bytes.writeBytes(body.length == 0 ? body : latin(Integer.toHexString(body.length) + "\r\n"));
            bytes.writeBytes(body);
            bytes.writeBytes(latin(body.length == 0 ? "0\r\n\r\n" : "\r\n0\r\n\r\n"));
        } else if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** For being compared with the contract, where a packed body cannot be seen. */
    Exchange answered(Exchange.Answer answer) {
        String[] parts = target.split("\\?", 2);
        Headers headers = new Headers();
        fields.forEach((name, value) -> headers.add(name, value.strip()));
        boolean packed = headers.first("Content-Encoding") != null;
        byte[] sent = body == null ? new byte[0] : packed ? null : body;
        return new Exchange(method, parts[0], parts.length == 2 ? parts[1] : null, headers, sent, answer);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
