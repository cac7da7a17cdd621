package dev.tandem.webhooks.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook leads, as far as the text alone tells.
 *
 * @param host a name or an address, in lower case; an IPv6 address without its brackets
 * @param request path and query, as they are sent
 */
public record TargetUrl(boolean secure, String host, int port, String request) {

    public static final int LONGEST = 2000;

    /** The names of this machine that are taken where local targets are allowed. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    /** What ends in a number is an address to some, in octal or hexadecimal too, and must not be another one to others. */
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)([0-9]+|0x[0-9a-f]*)\\.?$");

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?=.)|$)){4}");

    /**
     * Reads a URL.
     *
     * @param local whether this machine is a target too, and then without TLS as well
     * @throws IllegalArgumentException with a sentence for the client
     */
    public static TargetUrl parse(String text, boolean local) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("Must be a whole URL that begins with https://.");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Must not hold a user name or a password: the signature proves who sends.");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("Must not hold a fragment (#): it is never sent.");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("Must name a host: a name of the DNS or an IP address.");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        if (NUMBER.matcher(host).find() && !IPV4.matcher(host).matches()) {
            throw new IllegalArgumentException("Must write an IPv4 address as four decimal numbers.");
        }
        if (scheme.equals("http") && !(local && LOCAL.contains(host))) {
            throw new IllegalArgumentException("Must begin with https://.");
        }
        boolean secure = scheme.equals("https");
        return new TargetUrl(secure, host, port(uri, secure), request(uri));
    }

    /** Whether it names this machine in a way that can be allowed. */
    public boolean isLocal() {
        return LOCAL.contains(host);
    }

    /** Without path and query, which may hold secrets. */
    public String origin() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return (secure ? "https://" : "http://") + shown + (port == usual(secure) ? "" : ":" + port);
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Must have at most " + LONGEST + " characters.");
        }
        if (!text.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException(
                    "Must be plain ASCII without spaces: write other characters percent-encoded, names in Punycode.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException noUri) {
            throw new IllegalArgumentException("Must be a URL such as https://example.com/tandem.", noUri);
        }
    }

    private static int port(URI uri, boolean secure) {
        if (uri.getPort() == -1) {
            return usual(secure);
        }
        if (uri.getPort() < 1 || uri.getPort() > 65_535) {
            throw new IllegalArgumentException("Must have a port from 1 to 65535, or none.");
        }
        return uri.getPort();
    }

    private static int usual(boolean secure) {
        return secure ? 443 : 80;
    }

    private static String request(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
