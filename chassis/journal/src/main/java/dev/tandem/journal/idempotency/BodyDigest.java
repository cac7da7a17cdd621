package dev.tandem.journal.idempotency;

import dev.tandem.journal.Idempotent;
import io.quarkus.arc.NoClassInterceptors;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;

/** Takes the digest of a body while it is read, down to its last byte. */
@Provider
@Idempotent
public class BodyDigest implements ReaderInterceptor {

    private final IdempotentRequest request;

    @Inject
    BodyDigest(IdempotentRequest request) {
        this.request = request;
    }

    @Override
    @NoClassInterceptors // the annotation binds this provider to resource methods; it must not intercept the provider
    // itself
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream body = context.getInputStream();
        if (body == null || context.getHeaders().getFirst(IdempotentRequest.HEADER) == null) {
            return context.proceed();
        }
        DigestInputStream tee = new DigestInputStream(body, Sha256.start());
        context.setInputStream(tee);
        Object read = context.proceed();
        tee.transferTo(OutputStream.nullOutputStream());
        request.bodyWas(tee.getMessageDigest().digest());
        return read;
    }
}
