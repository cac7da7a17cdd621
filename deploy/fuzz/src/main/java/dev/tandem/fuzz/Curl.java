package dev.tandem.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes a request as a line for bash that sends the same; the token stays a variable. */
final class Curl {

    private static final int LONGEST_PLAIN = 4000;

    private Curl() {}

    static String line(URI server, Request request, Caller caller) {
        StringBuilder line = new StringBuilder("curl -sS -i -X ").append(quoted(request.method()));
        byte[] body = request.body();
        boolean plain = body == null || (body.length < LONGEST_PLAIN && isPrintable(text(body)));
        if (!plain) {
            line.insert(0, "base64 -d <<<" + packed(body) + " | gunzip | ");
        }
        if (request.method().equals("HEAD")) {
            line.append(" --head");
        }
        request.fields().forEach((name, value) -> line.append(" -H ").append(field(name, value, caller)));
        for (String unasked : List.of("Accept", "Content-Type")) {
            if (!request.fields().containsKey(unasked)) {
                line.append(" -H '").append(unasked).append(":'");
            }
        }
        if (request.chunked()) {
            line.append(" -H 'Transfer-Encoding: chunked'");
        }
        if (body != null) {
            line.append(" --data-binary ").append(plain ? quoted(text(body)) : "@-");
        }
        String target = request.target();
        if (isPrintable(target) && !target.contains("#") && !target.contains(" ") && target.startsWith("/")) {
            return line + " --path-as-is -g " + quoted(server + target);
        }
        return line + " --request-target " + quoted(target) + " " + server;
    }

    private static String field(String name, String value, Caller caller) {
        if (value.equals("Bearer " + caller.token())) {
            return "\"Authorization: Bearer $" + caller.variable() + "\"";
        }
        return quoted(value.isEmpty() ? name + ";" : name + ": " + value);
    }

    private static String quoted(String text) {
        if (isPrintable(text)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        text.chars()
                .forEach(c -> quoted.append(
                        c >= ' ' && c < 0x7f && c != '\'' && c != '\\'
                                ? Character.toString(c)
                                : "\\x%02x".formatted(c)));
        return quoted.append('\'').toString();
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    private static String packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
