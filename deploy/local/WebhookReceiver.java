import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes the deliveries of a webhook on this machine, checks who signed them and prints them:
 *
 * <pre>java deploy/local/WebhookReceiver.java 8090 whsec_…</pre>
 *
 * The check is the whole of what a receiver has to do (Standard Webhooks); there are libraries for most languages.
 */
final class WebhookReceiver {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final byte[] key;

    private WebhookReceiver(String secret) {
        key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    public static void main(String... arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new WebhookReceiver(arguments[1])::take);
        server.start();
        System.out.println("Listening on http://localhost:" + port);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean signed = isSigned(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body);
        System.out.println((signed ? "signed  " : "REFUSED ") + new String(body, StandardCharsets.UTF_8));
        // 2xx is taken; anything else is sent again later, but 410, which ends the webhook. The id stays the same: keep
        // it with what you do about an event and do nothing the second time.
        exchange.sendResponseHeaders(signed ? 204 : 401, -1);
        exchange.close();
    }

    /** During a change of secrets there are several signatures, of which one must fit. */
    private boolean isSigned(String id, String timestamp, String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null || !isPresent(timestamp)) {
            return false;
        }
        byte[] expected = sign(id + "." + timestamp + ".", body).getBytes(StandardCharsets.US_ASCII);
        for (String signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        return false;
    }

    /** What was sent long ago may be somebody's copy. */
    private static boolean isPresent(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, Instant.now()).abs().compareTo(CLOCKS_DIFFER) < 0;
        } catch (NumberFormatException noTime) {
            return false;
        }
    }

    private String sign(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
