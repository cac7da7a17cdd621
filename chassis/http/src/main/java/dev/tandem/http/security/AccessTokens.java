package dev.tandem.http.security;

import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes access tokens only. An ID or refresh token of the same issuer has a good signature too; it says what it is in
 * its header {@code typ} (RFC 9068) or, with some issuers, in a claim of that name.
 */
final class AccessTokens {

    private static final Pattern TYPE = Pattern.compile("\"typ\"\\s*:\\s*\"(?:application/)?(?:at\\+)?jwt\"");
    private static final Pattern ANY_TYPE = Pattern.compile("\"typ\"\\s*:");

    private AccessTokens() {}

    static void require(String text, JsonWebToken token) throws ParseException {
        if (!isAccess(text, token)) {
            throw new ParseException("Not an access token");
        }
    }

    private static boolean isAccess(String text, JsonWebToken token) {
        String encoded = text.substring(0, text.indexOf('.'));
        String header =
                new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        boolean byHeader =
                TYPE.matcher(header).find() || !ANY_TYPE.matcher(header).find();
        Object claim = token.getClaim("typ");
        return byHeader
                && (claim == null || claim.toString().toLowerCase(Locale.ROOT).matches("\"?bearer\"?"));
    }
}
