package dev.tandem.metrics.job;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs in PostgreSQL. */
@ApplicationScoped
public class JobRepository {

    /** First key of the advisory locks of jobs. */
    private static final int LOCK = 0x7461_0006;

    private static final String INSERT = """
        INSERT INTO job (id, version, kind, status, by, done, attempts, created_at, updated_at)
        VALUES (?, 1, ?, 'WAITING', ?, 0, 0, ?, ?)\
        """;

    private static final String FIND = "SELECT * FROM long_work WHERE id = ? AND (ended_at IS NULL OR ended_at > ?)";

    /** The newest first. */
    private static final String PAGE = """
        SELECT * FROM long_work
        WHERE (? OR by = ? OR source = ANY (?::text[])) AND (ended_at IS NULL OR ended_at > ?)
        AND (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR status = ?)
        AND (?::uuid IS NULL OR id < ?::uuid)
        ORDER BY id DESC LIMIT ?\
        """;

    private static final String BEGIN = """
        UPDATE job SET status = 'RUNNING', attempts = attempts + 1, done = 0, version = version + 1, updated_at = ?
        WHERE id = ? AND ended_at IS NULL RETURNING *, NULL AS source\
        """;

    private static final String PROGRESS = """
        UPDATE job SET done = ?, total = ?, version = version + 1, updated_at = ? WHERE id = ?
        RETURNING cancelled_by IS NOT NULL\
        """;

    private static final String CANCEL = """
        UPDATE job SET cancelled_by = coalesce(cancelled_by, ?), version = version + 1, updated_at = ?
        WHERE id = ? AND ended_at IS NULL\
        """;

    private static final String END = """
        UPDATE job SET status = ?, failure = ?, version = version + 1, updated_at = ?, ended_at = ?
        WHERE id = ? AND ended_at IS NULL\
        """;

    private final Sql sql;

    JobRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID id, JobKind kind, String by, Instant at) {
        sql.update(INSERT, id, kind.name(), by, utc(at), utc(at));
    }

    /** @param endedSince what ended before is forgotten, or about to be */
    Optional<Job> find(UUID id, Instant endedSince) {
        return sql.list(FIND, JobRepository::read, id, utc(endedSince)).stream().findFirst();
    }

    /**
     * @param by only those that this subject asked for, and those of the sources; null for all
     * @param endedSince what ended before is forgotten, or about to be
     */
    Page<Job> page(String by, Collection<String> sources, JobFilter filter, Instant endedSince, Paging paging) {
        UUID after = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, UUID::fromString))
                .orElse(null);
        String kind = filter.kind().map(JobKind::name).orElse(null);
        String status = filter.status().map(JobStatus::name).orElse(null);
        List<Job> fetched = sql.list(
                PAGE,
                JobRepository::read,
                by == null,
                by,
                sources,
                utc(endedSince),
                kind,
                kind,
                status,
                status,
                after,
                after,
                paging.limit() + 1);
        return Page.of(fetched, paging.limit(), job -> Cursor.of(job.id().toString()));
    }

    /** Whether nobody else is at the job; then nobody else begins it before this transaction ends. */
    boolean hold(UUID id) {
        return sql.list("SELECT pg_try_advisory_xact_lock(?, ?)", row -> row.getBoolean(1), LOCK, id.hashCode())
                .get(0);
    }

    /** Begins the job, perhaps once more; empty when it is over. */
    Optional<Job> begin(UUID id, Instant at) {
        return sql.list(BEGIN, JobRepository::read, utc(at), id).stream().findFirst();
    }

    /** Whether it goes on; else somebody wants it to end. */
    boolean progress(UUID id, long done, long total, Instant at) {
        return sql.list(PROGRESS, row -> !row.getBoolean(1), done, total, utc(at), id).stream()
                .findFirst()
                .orElse(false);
    }

    /** Notes that somebody wants it to end; false when it is over. */
    boolean cancel(UUID id, String by, Instant at) {
        return sql.update(CANCEL, by, utc(at), id) > 0;
    }

    /** @param failure why it failed; null when it did not */
    void end(UUID id, JobStatus status, String failure, Instant at) {
        sql.update(END, status.name(), failure, utc(at), utc(at), id);
    }

    /** What is not over and was not heard of since. */
    List<UUID> unfinished(Instant since) {
        return sql.list(
                "SELECT id FROM job WHERE ended_at IS NULL AND updated_at < ? ORDER BY id",
                row -> row.getObject(1, UUID.class),
                utc(since));
    }

    /** What ended before goes, with what it made. */
    void forget(Instant before) {
        sql.update("DELETE FROM job WHERE ended_at <= ?", utc(before));
    }

    private static Job read(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        boolean known = !row.wasNull();
        return new Job(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                JobKind.valueOf(row.getString("kind")),
                JobStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getString("by"),
                row.getLong("done"),
                known ? total : null,
                row.getInt("attempts"),
                row.getString("cancelled_by"),
                row.getString("failure"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
