package dev.tandem.gateway.token;

/** A token is missing or not accepted. The message is for the client and does not repeat the token. */
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean missing;

    private TokenRefused(boolean missing, String message, Throwable cause) {
        super(message, cause, false, false);
        this.missing = missing;
    }

    static TokenRefused missing(String message) {
        return new TokenRefused(true, message, null);
    }

    static TokenRefused invalid(String message, Throwable cause) {
        return new TokenRefused(false, message, cause);
    }

    /** The value of the header {@code WWW-Authenticate} (RFC 6750). */
    public String challenge() {
        return missing
                ? "Bearer realm=\"tandem\""
                : "Bearer realm=\"tandem\", error=\"invalid_token\", error_description=\"" + getMessage() + "\"";
    }
}
