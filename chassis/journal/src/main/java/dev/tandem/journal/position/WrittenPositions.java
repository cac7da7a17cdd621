package dev.tandem.journal.position;

import dev.tandem.journal.relay.RelayBell;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers what the running transaction wrote and tells the request and the relay after the commit, never before. */
@ApplicationScoped
public class WrittenPositions {

    /** Response header that names what was written; a read sends it to the other service as {@code Tandem-After}. */
    public static final String HEADER = "Tandem-Position";

    private static final Object KEY = WrittenPositions.class.getName();

    private final TransactionSynchronizationRegistry transaction;
    private final RequestPositions request;
    private final RelayBell relay;
    private final String service;

    @Inject
    WrittenPositions(
            TransactionSynchronizationRegistry transaction,
            RequestPositions request,
            RelayBell relay,
            @ConfigProperty(name = "tandem.service") String service) {
        this.transaction = transaction;
        this.request = request;
        this.relay = relay;
        this.service = service;
    }

    /** To be called within a transaction. */
    public void add(int shard, Position position) {
        ofTransaction(true).put(shard, position);
    }

    /** The header's text for what the running transaction wrote; empty when it wrote nothing. */
    public Optional<String> writtenInTransaction() {
        return text(ofTransaction(false));
    }

    /** The header's text for what the request has committed. */
    public Optional<String> committedInRequest() {
        return text(request.lastOfShard());
    }

    private Optional<String> text(Map<Integer, Position> positions) {
        return positions.isEmpty()
                ? Optional.empty()
                : Optional.of(positions.values().stream()
                        .map(Position::toString)
                        .collect(Collectors.joining(",", service + "=", "")));
    }

    @SuppressWarnings("unchecked") // only this class knows the key
    private Map<Integer, Position> ofTransaction(boolean create) {
        if (transaction.getTransactionKey() == null) {
            return Map.of();
        }
        Map<Integer, Position> known = (Map<Integer, Position>) transaction.getResource(KEY);
        if (known != null || !create) {
            return known == null ? Map.of() : known;
        }
        Map<Integer, Position> positions = new TreeMap<>();
        transaction.putResource(KEY, positions);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    committed(positions);
                }
            }
        });
        return positions;
    }

    private void committed(Map<Integer, Position> positions) {
        relay.ring();
        if (Arc.container().requestContext().isActive()) {
            request.add(positions);
        }
    }
}
