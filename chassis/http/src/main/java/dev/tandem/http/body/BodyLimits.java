package dev.tandem.http.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a body may have. */
@ApplicationScoped
public class BodyLimits {

    private final long whole;
    private final long streamed;

    @Inject
    BodyLimits(
            @ConfigProperty(name = "tandem.http.body-limit") long whole,
            @ConfigProperty(name = "tandem.http.streamed-body-limit") long streamed) {
        this.whole = whole;
        this.streamed = streamed;
    }

    long of(boolean streamedBody) {
        return streamedBody ? streamed : whole;
    }
}
