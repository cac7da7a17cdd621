package dev.tandem.http.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes access tokens only. An ID or refresh token of the same issuer has a good signature too; it says what it is in
 * its header {@code typ} (RFC 9068) or, with some issuers, in a claim of that name.
 */
@ApplicationScoped
public class TokenKind implements SecurityIdentityAugmentor {

    private static final Pattern TYPE = Pattern.compile("\"typ\"\\s*:\\s*\"(?:application/)?(?:at\\+)?jwt\"");
    private static final Pattern ANY_TYPE = Pattern.compile("\"typ\"\\s*:");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null && !isAccess(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Not an access token"));
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isAccess(JsonWebToken token) {
        String encoded = token.getRawToken().substring(0, token.getRawToken().indexOf('.'));
        String header =
                new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        boolean byHeader =
                TYPE.matcher(header).find() || !ANY_TYPE.matcher(header).find();
        Object claim = token.getClaim("typ");
        return byHeader
                && (claim == null || claim.toString().toLowerCase(Locale.ROOT).matches("\"?bearer\"?"));
    }
}
