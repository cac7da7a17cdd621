package dev.tandem.initiatives.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features ask about registered sources. */
@ApplicationScoped
public class Sources {

    private final SourceRepository repository;

    Sources(SourceRepository repository) {
        this.repository = repository;
    }

    /** The subject of the client that a registered source writes as. */
    public Optional<String> clientOf(String source) {
        return repository.named(source).map(Source::client);
    }

    /** Whether both sides consented to take over running initiatives from this source. */
    public boolean adoptionEnabled(String source) {
        return repository.named(source).map(Source::adoptionEnabled).orElse(false);
    }
}
