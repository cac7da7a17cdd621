package dev.tandem.metrics.cloudbill;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports and their files in PostgreSQL. */
@ApplicationScoped
public class ImportRepository {

    private static final String READ = """
        SELECT i.*, f.complete, f.read, f.refused, f.findings
        FROM bill_import i LEFT JOIN LATERAL (
            SELECT count(*) FILTER (WHERE complete) AS complete, coalesce(sum(read), 0) AS read,
                coalesce(sum(refused), 0) AS refused,
                coalesce(jsonb_agg(%s ORDER BY number), '[]') AS findings
            FROM bill_file WHERE import_id = i.id) f ON true
        WHERE\
        """;

    private static final String ONE = READ.formatted("findings") + " i.id = ?";

    /** The newest first; refused rows are shown of one import at a time only. */
    private static final String PAGE = READ.formatted("jsonb_set(findings, '{refused}', '[]')") + """
        (? OR i.source = ANY (?::text[])) AND (?::text IS NULL OR i.status = ?)
        AND (?::uuid IS NULL OR i.id < ?::uuid)
        ORDER BY i.id DESC LIMIT ?\
        """;

    private static final String INSERT = """
        INSERT INTO bill_import (id, version, status, source, by, metric, cost, files, files_begun, atomic,
            cost_centre_column, account_column, bills, created_at, updated_at)
        VALUES (?, 1, 'RECEIVING', ?, ?, ?, ?, ?, 0, ?, ?, ?, '[]', ?, ?)\
        """;

    private static final String BEGIN_FILE = """
        WITH begun AS (
            UPDATE bill_import SET files_begun = files_begun + 1 WHERE id = ? AND status = 'RECEIVING'
            RETURNING id, files_begun)
        INSERT INTO bill_file (import_id, number, complete, read, refused, findings, heard_at)
        SELECT id, files_begun, false, 0, 0, ?::jsonb, ? FROM begun RETURNING number\
        """;

    private static final String PARTS = """
        SELECT bill_id, min(issuer) AS issuer, min(account) AS account, min(starts_on) AS starts_on,
            max(ends_on) AS ends_on, min(currency) AS currency, sum(rows) AS rows, sum(billed) AS billed,
            sum(effective) AS effective, sum(list) AS list, sum(contracted) AS contracted
        FROM bill_part WHERE import_id = ? GROUP BY bill_id ORDER BY bill_id\
        """;

    private final Sql sql;
    private final ImportRows rows;

    ImportRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        rows = new ImportRows(mapper);
    }

    void insert(StoredImport begun) {
        sql.update(
                INSERT,
                begun.id(),
                begun.source(),
                begun.by(),
                begun.metric(),
                begun.cost().name(),
                begun.files(),
                begun.atomic(),
                begun.costCentreColumn(),
                begun.accountColumn(),
                ImportRows.utc(begun.createdAt()),
                ImportRows.utc(begun.updatedAt()));
    }

    /** With what its files hold so far, unless it is published. */
    Optional<StoredImport> find(UUID id) {
        return sql.list(ONE, rows::read, id).stream()
                .findFirst()
                .map(stored -> stored.status() == ImportStatus.RECEIVING || stored.status() == ImportStatus.PUBLISHING
                        ? stored.holding(bills(id))
                        : stored);
    }

    /** @param sources only of these; null for all */
    Page<StoredImport> page(Collection<String> sources, ImportStatus status, Paging paging) {
        UUID after = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, UUID::fromString))
                .orElse(null);
        String wanted = status == null ? null : status.name();
        List<StoredImport> fetched = sql.list(
                PAGE,
                rows::read,
                sources == null,
                sources == null ? List.of() : sources,
                wanted,
                wanted,
                after,
                after,
                paging.limit() + 1);
        return Page.of(fetched, paging.limit(), stored -> Cursor.of(stored.id().toString()));
    }

    /** What the import holds, bill by bill, in the order of their ids. */
    List<ImportedBill> bills(UUID importId) {
        return sql.list(
                PARTS,
                row -> new ImportedBill(
                        row.getObject("bill_id", UUID.class),
                        row.getString("issuer"),
                        row.getString("account"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("currency"),
                        row.getLong("rows"),
                        BillTotals.of(
                                row.getBigDecimal("billed"),
                                row.getBigDecimal("effective"),
                                row.getBigDecimal("list"),
                                row.getBigDecimal("contracted")),
                        null,
                        0,
                        0,
                        null,
                        null),
                importId);
    }

    /** Locks the import until the end of the transaction; false when there is none in this status. */
    boolean lock(UUID id, ImportStatus status) {
        return !sql.list(
                        "SELECT id FROM bill_import WHERE id = ? AND status = ? FOR UPDATE",
                        row -> id,
                        id,
                        status.name())
                .isEmpty();
    }

    /** Makes place for the next file; empty when the import takes none. */
    Optional<Integer> beginFile(UUID id, Instant at) {
        return sql.list(BEGIN_FILE, row -> row.getInt(1), id, rows.json(Findings.NONE), ImportRows.utc(at)).stream()
                .findFirst();
    }

    /** Says how far a file has come; false when nobody waits for it any more. */
    boolean progress(UUID id, int number, long read, long refused, Instant at) {
        return sql.update(
                        "UPDATE bill_file SET read = ?, refused = ?, heard_at = ? WHERE import_id = ? AND number = ?",
                        read,
                        refused,
                        ImportRows.utc(at),
                        id,
                        number)
                > 0;
    }

    boolean hasFile(UUID id, byte[] digest) {
        return !sql.list(
                        "SELECT number FROM bill_file WHERE import_id = ? AND digest = ? AND complete",
                        row -> row.getInt(1),
                        id,
                        digest)
                .isEmpty();
    }

    /** False when nobody waits for it any more. */
    boolean completeFile(UUID id, int number, byte[] digest, long read, long refused, Findings findings, Instant at) {
        return sql.update(
                        "UPDATE bill_file SET complete = true, digest = ?, read = ?, refused = ?, findings = ?::jsonb,"
                                + " heard_at = ? WHERE import_id = ? AND number = ?",
                        digest,
                        read,
                        refused,
                        rows.json(findings),
                        ImportRows.utc(at),
                        id,
                        number)
                > 0;
    }

    /** How many files of the set are there. */
    int filesComplete(UUID id) {
        return sql.list("SELECT count(*) FROM bill_file WHERE import_id = ? AND complete", row -> row.getInt(1), id)
                .get(0);
    }

    void addParts(UUID id, int number, Collection<BillSum> bills) {
        List<Object[]> parts = new ArrayList<>();
        bills.forEach(bill -> parts.add(new Object[] {
            id,
            number,
            bill.id,
            bill.key.issuer(),
            bill.key.billingAccount(),
            bill.key.startsOn(),
            bill.endsOn,
            bill.key.currency(),
            bill.rows,
            bill.billed,
            bill.effective,
            bill.list,
            bill.contracted
        }));
        sql.batch("INSERT INTO bill_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", parts);
    }

    void dropFile(UUID id, int number) {
        sql.update("DELETE FROM bill_file WHERE import_id = ? AND number = ?", id, number);
    }

    void become(UUID id, ImportStatus status, Instant at) {
        sql.update(
                "UPDATE bill_import SET status = ?, version = version + 1, updated_at = ? WHERE id = ?",
                status.name(),
                ImportRows.utc(at),
                id);
    }

    void published(UUID id, List<ImportedBill> bills, Instant at) {
        sql.update(
                "UPDATE bill_import SET status = 'PUBLISHED', version = version + 1, bills = ?::jsonb, updated_at = ?,"
                        + " published_at = ? WHERE id = ?",
                rows.json(bills),
                ImportRows.utc(at),
                ImportRows.utc(at),
                id);
        sql.update("DELETE FROM bill_part WHERE import_id = ?", id);
    }

    void failed(UUID id, ImportFailure failure, Instant at) {
        dropContent(id);
        sql.update(
                "UPDATE bill_import SET status = 'FAILED', version = version + 1, failure = ?::jsonb, updated_at = ?"
                        + " WHERE id = ?",
                rows.json(failure),
                ImportRows.utc(at),
                id);
    }

    /** Nothing of it is left. */
    void remove(UUID id) {
        dropContent(id);
        sql.update("DELETE FROM bill_file WHERE import_id = ?", id);
        sql.update("DELETE FROM bill_import WHERE id = ?", id);
    }

    private void dropContent(UUID id) {
        sql.update(
                "DELETE FROM bill_row r USING (SELECT DISTINCT bill_id FROM bill_part WHERE import_id = ?) p"
                        + " WHERE r.bill_id = p.bill_id AND r.import_id = ?",
                id,
                id);
        sql.update("DELETE FROM bill_part WHERE import_id = ?", id);
    }

    /** Files whose process died: nothing was heard of them for long. Their rows were never committed. */
    void dropSilentFiles(Instant since) {
        sql.update("DELETE FROM bill_file WHERE NOT complete AND heard_at < ?", ImportRows.utc(since));
    }

    /** Imports that nothing is left of, and those whose set nobody completed for long. */
    List<UUID> abandoned(Instant emptySince, Instant incompleteSince) {
        return sql.list(
                """
                SELECT id FROM bill_import i WHERE status = 'RECEIVING' AND (
                    updated_at < ? AND NOT EXISTS (SELECT FROM bill_file WHERE import_id = i.id)
                    OR updated_at < ? AND NOT EXISTS (SELECT FROM bill_file WHERE import_id = i.id AND NOT complete))\
                """, row -> row.getObject(1, UUID.class), ImportRows.utc(emptySince), ImportRows.utc(incompleteSince));
    }

    /** Imports that are to be published and that nobody is at: who publishes one has it locked. */
    List<UUID> unpublished(Instant since) {
        return sql.list(
                "SELECT id FROM bill_import WHERE status = 'PUBLISHING' AND updated_at < ? ORDER BY id"
                        + " FOR UPDATE SKIP LOCKED",
                row -> row.getObject(1, UUID.class),
                ImportRows.utc(since));
    }
}
