package dev.tandem.http.request;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes addresses exactly; a lenient decoder would put replacement characters where it cannot. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The parameters of a query with their values, in order. */
    static Map<String, List<String>> query(String rawQuery) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : rawQuery.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = decode(equals < 0 ? part : part.substring(0, equals), "query", true);
            String value = equals < 0 ? "" : decode(part.substring(equals + 1), name, true);
            if (part.indexOf(';') >= 0) {
                // To others it is the end of a parameter, behind which another could hide.
                throw refused(name, "Has a bare semicolon, which is written as %3B.");
            }
            parameters.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    /**
     * Decodes one part.
     *
     * @param where the name of the parameter, for the error
     * @param plusIsSpace true in a query
     */
    static String decode(String raw, String where, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        byte[] encoded = raw.getBytes(StandardCharsets.UTF_8);
        for (int index = 0; index < encoded.length; index++) {
            byte octet = encoded[index];
            if (octet == '%') {
                int high = index + 2 < encoded.length ? Character.digit(encoded[index + 1], 16) : -1;
                int low = index + 2 < encoded.length ? Character.digit(encoded[index + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw refused(where, "Has a broken percent-encoding.");
                }
                octet = (byte) (high * 16 + low);
                index += 2;
            } else if (octet == '+' && plusIsSpace) {
                octet = ' ';
            }
            if (octet == 0) {
                throw refused(where, "Must not hold the NUL character (U+0000).");
            }
            bytes.write(octet);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused(where, "Is not valid UTF-8.");
        }
    }

    private static ProblemException refused(String where, String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER, "The address cannot be decoded.", FieldError.parameter(where, detail));
    }
}
