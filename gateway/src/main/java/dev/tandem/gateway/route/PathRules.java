package dev.tandem.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What the target of a request may look like. Two parsers that read one path differently are the way around every rule
 * that hangs on a path, so only paths that cannot be read differently come through: nothing that a server behind might
 * take away, fold or decode into a separator.
 */
public final class PathRules {

    private static final String PLAIN = "-._~!$&'()*+,=:@";

    /** What a query must have percent-encoded (RFC 3986, 3.4), though browsers do not: the services cannot read it. */
    private static final String NEVER_IN_QUERY = "\"#<>\\^`{|}";

    private PathRules() {}

    /**
     * What is odd about the target.
     *
     * @param target the request target as it was sent, path and query
     * @return a short sentence for a person, or null when there is nothing odd
     */
    public static String oddity(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        if (!path.startsWith("/")) {
            return "The path must start with a slash.";
        }
        String oddity = oddityOfPath(path);
        return oddity != null || question < 0 ? oddity : oddityOfQuery(target.substring(question + 1));
    }

    private static String oddityOfPath(String path) {
        int segment = 1;
        boolean encodedText = false;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (segment == i && i < path.length()) {
                    return "The path has two slashes in a row.";
                }
                if (isDots(path, segment, i)) {
                    return "The path has a segment of dots.";
                }
                segment = i + 1;
            } else if (path.charAt(i) == '%') {
                int octet = octet(path, i);
                String oddity = oddityOfOctet(octet);
                if (oddity != null) {
                    return oddity;
                }
                encodedText |= octet >= 0x80;
                i += 2;
            } else if (!isPlain(path.charAt(i))) {
                return "The path has a character that must not stand in it as it is.";
            }
        }
        return encodedText && !isUtf8(path) ? "The path has percent-encoded bytes that are not UTF-8." : null;
    }

    private static String oddityOfOctet(int octet) {
        if (octet < 0) {
            return "The path has a percent sign that is not followed by two hexadecimal digits.";
        }
        if (octet < 0x20 || octet == 0x7f) {
            return "The path has an encoded control character.";
        }
        if (octet == '/' || octet == '\\' || octet == ';' || octet == '.') {
            return "The path has an encoded slash, backslash, semicolon or dot.";
        }
        if (octet == '-' || (octet < 0x80 && Character.isLetterOrDigit(octet))) {
            return "The path has an encoded letter, digit or hyphen.";
        }
        return null;
    }

    private static String oddityOfQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ' || c >= 0x7f || NEVER_IN_QUERY.indexOf(c) >= 0) {
                return "The query has a character that must not stand in it as it is.";
            }
            if (c == '%' && octet(query, i) < 0) {
                return "The query has a percent sign that is not followed by two hexadecimal digits.";
            }
        }
        return null;
    }

    private static boolean isDots(String path, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && path.charAt(from) == '.' && path.charAt(to - 1) == '.';
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    /** The byte that the three characters at this place stand for, -1 when they stand for none. */
    private static int octet(String text, int at) {
        if (at + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                bytes.put((byte) octet(path, i));
                i += 2;
            } else {
                bytes.put((byte) path.charAt(i));
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
