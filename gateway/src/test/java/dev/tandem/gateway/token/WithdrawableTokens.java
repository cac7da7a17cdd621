package dev.tandem.gateway.token;

import dev.tandem.gateway.GatewayConfig;
import io.smallrye.jwt.auth.principal.JWTParser;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Verifies tokens as always, but for those that were withdrawn, as when the issuer takes a key out of its set. */
public class WithdrawableTokens extends TokenVerifier {

    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    public WithdrawableTokens(JWTParser parser, Clock clock, GatewayConfig config) {
        super(parser, clock, config);
    }

    public void withdraw(String token) {
        withdrawn.add(token);
    }

    @Override
    Token verify(String text) throws TokenRefused {
        if (withdrawn.contains(text)) {
            throw TokenRefused.invalid("The token is not valid", null);
        }
        return super.verify(text);
    }
}
