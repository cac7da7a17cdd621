package dev.tandem.metrics.measurement;

import dev.tandem.http.body.BulkDeadline;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.JournalFailure;
import dev.tandem.metrics.cell.Cells;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.period.ClosedMonths;
import dev.tandem.metrics.period.LateEntryService;
import dev.tandem.metrics.period.LateLeave;
import dev.tandem.metrics.projection.KnownInitiatives;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;

/**
 * Takes a bulk in one transaction. Rows are read in batches of bounded size, checked, and copied to a staging table; then
 * everything else happens in sets in the database. Locks are taken only after the body was read to its end, so a slow
 * client keeps nobody waiting.
 */
@ApplicationScoped
public class BulkService {

    private static final int MOST_ROWS_AT_ONCE = 2000;
    private static final int MOST_WEIGHT_AT_ONCE = 1024 * 1024;
    private static final int MOST_SOURCES_NAMED = 1000;

    private final DataSource database;
    private final Metrics metrics;
    private final KnownInitiatives initiatives;
    private final Cells cells;
    private final LateEntryService lateEntries;
    private final Caller caller;
    private final Clock clock;

    BulkService(
            DataSource database,
            Metrics metrics,
            KnownInitiatives initiatives,
            Cells cells,
            LateEntryService lateEntries,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.initiatives = initiatives;
        this.cells = cells;
        this.lateEntries = lateEntries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Reads the body to its end and stores its good rows.
     *
     * @throws ProblemException when the body cannot be read as rows, when {@code atomic} was asked for and a row is bad
     *     (BULK_REFUSED), when it takes too long (BULK_TIMED_OUT), or when every row is one that the caller may not write
     *     (FORBIDDEN); nothing is stored then. FORBIDDEN too when somebody who is not of finance names a late entry
     */
    @Transactional
    @TransactionConfiguration(timeout = BulkDeadline.TRANSACTION_SECONDS)
    public BulkAnswer take(RowReader rows, BulkOptions options) throws IOException {
        lateEntries.requireFinance(options.lateEntry());
        try (Connection connection = database.getConnection()) {
            return new Run(connection, options).take(rows);
        } catch (SQLException failed) {
            throw new JournalFailure("The measurements could not be stored", failed);
        }
    }

    /** One bulk under way. */
    private final class Run {

        private final Connection connection;
        private final BulkStore store;
        private final StagingCopy copy;
        private final BulkOptions options;
        private final WriteScope scope = WriteScope.of(caller, initiatives);
        private final BulkDeadline deadline = new BulkDeadline(clock);
        private final References references = new References(metrics, initiatives);
        private final Refusals refusals = new Refusals();
        private final Locks waitedFor = new Locks();
        private final Locks written = new Locks();
        private final ClosedMonths months = new ClosedMonths();
        private final LateFacts late;
        private final Set<String> sources = new HashSet<>();
        private final List<RawRow> batch = new ArrayList<>();
        private boolean ended;
        private long read;
        private long staged;

        Run(Connection connection, BulkOptions options) throws SQLException {
            this.connection = connection;
            store = new BulkStore(connection);
            copy = new StagingCopy(connection);
            late = new LateFacts(connection);
            this.options = options;
        }

        BulkAnswer take(RowReader rows) throws IOException, SQLException {
            int filled = fill(rows);
            while (filled > 0) {
                stage(filled);
                filled = fill(rows);
            }
            if (read > 0 && refusals.forbidden() == read) {
                throw new ProblemException(
                        Problems.FORBIDDEN, "None of the rows is yours to write.", refusals.errors());
            }
            return merge();
        }

        /** Reads rows into the batch until it is full or the body ends; says how many. */
        private int fill(RowReader rows) throws IOException {
            int weight = 0;
            int filled = 0;
            while (!ended && filled < MOST_ROWS_AT_ONCE && weight < MOST_WEIGHT_AT_ONCE) {
                deadline.check();
                if (filled == batch.size()) {
                    batch.add(new RawRow());
                }
                RawRow row = batch.get(filled);
                if (!rows.next(row)) {
                    ended = true;
                    break;
                }
                filled++;
                weight += row.weight();
            }
            read += filled;
            return filled;
        }

        private void stage(int filled) throws SQLException {
            for (int i = 0; i < filled; i++) {
                check(batch.get(i));
            }
            try {
                for (int i = 0; i < filled; i++) {
                    RawRow row = batch.get(i);
                    if (!row.isRefused()) {
                        copy.write(row);
                        note(row);
                    }
                }
                copy.end();
            } finally {
                copy.cancel();
            }
        }

        private void check(RawRow row) {
            if (!row.isRefused()) {
                RowRules.check(row);
            }
            if (!row.isRefused()) {
                references.resolve(row);
            }
            if (row.isRefused()) {
                refusals.add(row);
            } else if (!scope.allows(row.source, row.initiativeId)) {
                scope.refuse(row);
                refusals.addForbidden(row);
            }
        }

        private void note(RawRow row) {
            staged++;
            written.add(row.source);
            months.addMonthOf(row.startsOn());
            if (!row.labels.isEmpty()) {
                store.noteLabels();
            }
            if (sources.size() <= MOST_SOURCES_NAMED) {
                sources.add(row.source);
            }
            if (row.initiative != null && row.initiativeId == null) {
                waitedFor.add(row.initiative);
            }
        }

        /** Takes out what would change a closed month; gives the leave to change one all the same, or null. */
        private LateLeave refuseClosed() throws SQLException {
            if (store.mayCorrect()) {
                late.addReplaced(months);
            }
            SortedSet<YearMonth> closed = months.holdAndFindClosed(connection);
            LateLeave leave = lateEntries.leave(options.lateEntry()).orElse(null);
            late.refuse(closed, leave, refusals);
            return leave;
        }

        private BulkAnswer merge() throws SQLException {
            if (!waitedFor.isEmpty()) {
                waitedFor.takeShared(connection, Locks.REFERENCES);
                store.joinArrived(references::findNow);
            }
            written.takeExclusively(connection, Locks.SOURCES);
            long facts = store.compare(sources.size() > MOST_SOURCES_NAMED ? null : List.copyOf(sources));
            long repeated = facts == staged ? 0 : store.refuseContradictions(refusals);
            if (!scope.isAny()) {
                store.refuseTakeovers(scope, refusals);
            }
            store.refuseRetired(refusals);
            LateLeave leave = refuseClosed();
            if (options.atomic() && refusals.count() > 0) {
                throw new ProblemException(
                        Problems.BULK_REFUSED,
                        refusals.count() == 1 ? "1 row is bad." : refusals.count() + " rows are bad.",
                        refusals.errors());
            }
            BulkStore.Counts counts = store.counts();
            long lateFacts = leave == null ? 0 : late.count(leave);
            if (!options.dryRun() && counts.accepted() + counts.corrected() > 0) {
                long recording = store.store(cells, caller.subject());
                if (lateFacts > 0) {
                    late.mark(recording, leave);
                    lateEntries.used(leave, lateFacts);
                }
            }
            List<RefusedRow> listed = refusals.listed();
            return new BulkAnswer(
                    counts.accepted(),
                    counts.corrected(),
                    counts.unchanged() + repeated,
                    refusals.count(),
                    counts.unresolved(),
                    lateFacts,
                    listed,
                    refusals.count() - listed.size());
        }
    }
}
