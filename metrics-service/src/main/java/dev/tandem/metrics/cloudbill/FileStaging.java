package dev.tandem.metrics.cloudbill;

import dev.tandem.http.body.BulkDeadline;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.journal.JournalFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Copies one file into the database, in one transaction: whatever ends it early, a broken file, a client that goes away or
 * the death of the process, leaves nothing. Only how far it has come is told on the way, in transactions of their own.
 */
@ApplicationScoped
public class FileStaging {

    private static final int MOST_BILLS = 1000;
    private static final int ROWS_BETWEEN_LOOKS = 1000;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);

    private final DataSource database;
    private final ImportRepository repository;
    private final Clock clock;

    FileStaging(DataSource database, ImportRepository repository, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Reads the file to its end and keeps its good rows.
     *
     * @return false when the set has the very same file already, and this one was left out
     * @throws ProblemException when it cannot be read, holds no good row or, for an atomic import, a bad one; when it was
     *     cancelled, or another file has completed the set
     */
    @Transactional
    @TransactionConfiguration(timeout = BulkDeadline.TRANSACTION_SECONDS)
    public boolean take(StoredImport wanted, int number, InputStream body) {
        Reading reading = new Reading(wanted, number);
        FocusFile file = new FocusFile(body, wanted.costCentreColumn(), wanted.accountColumn());
        try (Connection connection = database.getConnection()) {
            reading.copy(file, connection);
        } catch (SQLException failed) {
            throw new JournalFailure("The file could not be stored", failed);
        }
        return reading.keep(file);
    }

    /** One file under way. */
    private final class Reading {

        private final StoredImport wanted;
        private final int number;
        private final Findings.Collecting findings;
        private final BulkDeadline deadline = new BulkDeadline(clock);
        private final Map<BillKey, BillSum> bills = new HashMap<>();
        private Instant lastWord = clock.instant();
        private long read;

        Reading(StoredImport wanted, int number) {
            this.wanted = wanted;
            this.number = number;
            findings = new Findings.Collecting(number);
        }

        void copy(FocusFile file, Connection connection) throws SQLException {
            ChargeCopy copy = new ChargeCopy(connection, wanted.id());
            try {
                Charge charge = new Charge();
                while (file.next(charge)) {
                    if (read++ % ROWS_BETWEEN_LOOKS == 0) {
                        look();
                    }
                    if (charge.isRefused()) {
                        findings.refuse(charge);
                    } else {
                        BillSum bill = bill(charge.bill);
                        bill.add(charge);
                        findings.note(charge);
                        copy.write(charge, bill.id);
                    }
                }
                copy.end();
            } finally {
                copy.cancel();
            }
        }

        private BillSum bill(BillKey key) {
            BillSum bill = bills.get(key);
            if (bill == null) {
                if (bills.size() == MOST_BILLS) {
                    throw Checked.invalid(
                            "", "Holds more than " + MOST_BILLS + " bills; send them in several imports.");
                }
                bill = new BillSum(key);
                bills.put(key, bill);
            }
            return bill;
        }

        private void look() {
            deadline.check();
            Instant now = clock.instant();
            if (Duration.between(lastWord, now).compareTo(BETWEEN_WORDS) >= 0) {
                lastWord = now;
                boolean waitedFor = QuarkusTransaction.requiringNew()
                        .call(() -> repository.progress(wanted.id(), number, read, findings.refused(), now));
                if (!waitedFor) {
                    throw cancelled();
                }
            }
        }

        boolean keep(FocusFile file) {
            if (read == 0) {
                throw Checked.invalid("", "Holds no row after the header.");
            }
            if (findings.refused() == read || (wanted.atomic() && findings.refused() > 0)) {
                throw new ProblemException(
                        Problems.BULK_REFUSED,
                        findings.refused() == 1 ? "1 row is bad." : findings.refused() + " rows are bad.",
                        findings.errors());
            }
            if (!repository.lock(wanted.id(), ImportStatus.RECEIVING)) {
                throw cancelled();
            }
            byte[] digest = file.digest();
            if (repository.hasFile(wanted.id(), digest)) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            Instant now = clock.instant();
            boolean waitedFor = repository.completeFile(
                    wanted.id(), number, digest, read, findings.refused(), findings.found(file.ignoredColumns()), now);
            if (!waitedFor) {
                throw cancelled();
            }
            repository.addParts(wanted.id(), number, bills.values());
            boolean complete = repository.filesComplete(wanted.id()) == wanted.files();
            repository.become(wanted.id(), complete ? ImportStatus.PUBLISHING : ImportStatus.RECEIVING, now);
            return true;
        }

        private ProblemException cancelled() {
            return new ProblemException(
                    Problems.CONFLICT,
                    "The import was cancelled or completed meanwhile; nothing of this file is kept.");
        }
    }
}
