package dev.tandem.journal.idempotency;

import dev.tandem.journal.IdempotencyKeys;
import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.StreamedEffect;
import dev.tandem.journal.position.WrittenPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Holds the key on a connection of its own while the effect takes its transactions. */
@ApplicationScoped
class StreamedIdempotency implements IdempotencyKeys {

    private static final int FIRST_ERROR = 400;

    private final IdempotentRequest request;
    private final IdempotencyTable table;
    private final Answers answers;
    private final WrittenPositions written;
    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;

    @Inject
    StreamedIdempotency(
            IdempotentRequest request,
            IdempotencyTable table,
            Answers answers,
            WrittenPositions written,
            TransactionSynchronizationRegistry transaction,
            DataSource database) {
        this.request = request;
        this.table = table;
        this.answers = answers;
        this.written = written;
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public Response once(InputStream body, StreamedEffect effect) throws IOException {
        if (transaction.getTransactionKey() != null) {
            throw new IllegalStateException("The key needs a connection that is not part of the effect's transaction.");
        }
        Optional<byte[]> scope = request.scope();
        if (scope.isEmpty()) {
            return effect.apply(body);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return once(connection, scope.get(), body, effect);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new JournalFailure("The Idempotency-Key could not be kept", failed);
        }
    }

    private Response once(Connection connection, byte[] scope, InputStream body, StreamedEffect effect)
            throws SQLException, IOException {
        if (!table.tryLock(connection, scope)) {
            throw Keys.inFlight();
        }
        DigestInputStream tee = new DigestInputStream(body, Sha256.start());
        Optional<IdempotencyTable.Found> earlier = table.find(connection, scope);
        if (earlier.isPresent()) {
            Keys.requireSame(earlier.get().digest(), digestOfWhole(tee));
            return earlier.get().answer().replay();
        }
        Response answer = effect.apply(tee);
        if (answer.getStatus() < FIRST_ERROR) {
            String digest = digestOfWhole(tee);
            table.store(connection, scope, digest, answers.of(answer, written.committedInRequest()));
            connection.commit();
        }
        return answer;
    }

    private String digestOfWhole(DigestInputStream tee) throws IOException {
        tee.transferTo(OutputStream.nullOutputStream());
        request.bodyWas(tee.getMessageDigest().digest());
        return request.digest();
    }
}
