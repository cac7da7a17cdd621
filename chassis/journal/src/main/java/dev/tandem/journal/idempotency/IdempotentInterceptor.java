package dev.tandem.journal.idempotency;

import dev.tandem.journal.Idempotent;
import dev.tandem.journal.position.WrittenPositions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs a resource method once for its key, in one transaction with the note of its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside of @Transactional
public class IdempotentInterceptor {

    private static final int FIRST_ERROR = 400;

    private final IdempotentRequest request;
    private final IdempotencyTable table;
    private final Answers answers;
    private final WrittenPositions written;
    private final TransactionManager transactions;
    private final DataSource database;

    @Inject
    IdempotentInterceptor(
            IdempotentRequest request,
            IdempotencyTable table,
            Answers answers,
            WrittenPositions written,
            TransactionManager transactions,
            DataSource database) {
        this.request = request;
        this.table = table;
        this.answers = answers;
        this.written = written;
        this.transactions = transactions;
        this.database = database;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Optional<byte[]> scope = request.scope();
        if (scope.isEmpty()) {
            return call.proceed();
        }
        transactions.begin();
        try {
            Object answer = within(call, scope.get());
            if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                transactions.rollback();
            } else {
                transactions.commit();
            }
            return answer;
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
    }

    private Object within(InvocationContext call, byte[] scope) throws Exception {
        String digest = request.digest();
        claim(scope, digest);
        Object answer = call.proceed();
        StoredAnswer stored = answers.of(call.getMethod(), answer, written.writtenInTransaction());
        if (stored.status() < FIRST_ERROR) {
            try (Connection connection = database.getConnection()) {
                table.store(connection, scope, digest, stored);
            }
        }
        return answer;
    }

    private void claim(byte[] scope, String digest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!table.tryLock(connection, scope)) {
                throw Keys.inFlight();
            }
            Optional<IdempotencyTable.Found> earlier = table.find(connection, scope);
            if (earlier.isPresent()) {
                Keys.requireSame(earlier.get().digest(), digest);
                throw new ReplayedAnswer(earlier.get().answer());
            }
        }
    }
}
