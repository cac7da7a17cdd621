package dev.tandem.journal.idempotency;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What of the running request decides whether it is the same as an earlier one. */
@RequestScoped
class IdempotentRequest {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[!-~]{1,255}");

    private final CurrentVertxRequest current;
    private final Caller caller;
    private byte[] bodyDigest = Sha256.start().digest();

    @Inject
    IdempotentRequest(CurrentVertxRequest current, Caller caller) {
        this.current = current;
        this.caller = caller;
    }

    /**
     * What the client calls the request. Empty when the request has no key.
     *
     * @throws ProblemException INVALID_PARAMETER when the key is malformed or given twice
     */
    Optional<String> key() {
        List<String> keys = current.getCurrent().request().headers().getAll(HEADER);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !WELL_FORMED.matcher(keys.get(0)).matches()) {
            throw new ProblemException(
                    Problems.INVALID_PARAMETER,
                    "The Idempotency-Key cannot be used.",
                    FieldError.header(HEADER, "Send one key of 1 to 255 visible ASCII characters."));
        }
        return Optional.of(keys.get(0));
    }

    /**
     * Where the key is valid: for this caller, method and path. Empty when the request has no key.
     *
     * @throws ProblemException INVALID_PARAMETER when the key is malformed or given twice
     */
    Optional<byte[]> scope() {
        HttpServerRequest request = current.getCurrent().request();
        return key().map(key -> String.join(
                        "\n", key, caller.subject(), request.method().name(), request.path()))
                .map(whole -> Sha256.start().digest(whole.getBytes(StandardCharsets.UTF_8)));
    }

    void bodyWas(byte[] sha256) {
        this.bodyDigest = sha256;
    }

    /** What must be the same when the key comes again: the body's bytes and the query; hexadecimal. */
    String digest() {
        String query = current.getCurrent().request().query();
        MessageDigest digest = Sha256.start();
        digest.update(bodyDigest);
        // Between no parameters there is nothing but signs.
        if (query != null && !query.replace("&", "").isEmpty()) {
            digest.update(query.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
