package dev.tandem.metrics.cloudbill;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The published bills and who bears them now: two statements, however many there are. */
@ApplicationScoped
public class BillList {

    private static final String PAGE = """
        SELECT b.*, m.key AS metric, i.published_at
        FROM bill b JOIN metric m ON m.id = b.metric_id JOIN bill_import i ON i.id = b.import_id
        WHERE b.import_id IS NOT NULL AND (?::uuid IS NULL OR b.id = ?::uuid) AND (? OR b.source = ANY (?::text[]))
            AND (?::date IS NULL OR b.starts_on >= ?::date AND b.starts_on < ?::date)
            AND (?::date IS NULL OR (b.starts_on, b.id) < (?::date, ?::uuid))
        ORDER BY b.starts_on DESC, b.id DESC LIMIT ?\
        """;

    private static final String PARTS = """
        SELECT bill_id, rule_id, initiative_id, rows, billed, effective FROM bill_allocation
        WHERE bill_id = ANY (?::uuid[]) ORDER BY bill_id, rule_id, initiative_id\
        """;

    private final Sql sql;
    private final KnownInitiatives initiatives;
    private final Caller caller;

    BillList(Sql sql, KnownInitiatives initiatives, Caller caller) {
        this.sql = sql;
        this.initiatives = initiatives;
        this.caller = caller;
    }

    /** What is borne of one bill, and what is not. */
    private static final class Parts {
        private final List<BillView.Borne> borne = new ArrayList<>();
        private BillView.Costs rest = new BillView.Costs(0, "0", "0");
    }

    @Transactional
    Page<BillView> page(BillFilter filter, Paging paging) {
        sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        boolean all = caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE);
        Set<String> sources = all ? Set.of() : initiatives.sourcesOf(caller.subject());
        YearMonth month = filter.month();
        LocalDate first = month == null ? null : month.atDay(1);
        LocalDate next = month == null ? null : month.plusMonths(1).atDay(1);
        LocalDate lastDay = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, LocalDate::parse))
                .orElse(null);
        UUID lastId = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 1, UUID::fromString))
                .orElse(null);
        Map<UUID, Parts> parts = new HashMap<>();
        List<BillView> fetched = sql.list(
                PAGE,
                row -> bill(row, parts),
                filter.id(),
                filter.id(),
                all,
                sources,
                first,
                first,
                next,
                lastDay,
                lastDay,
                lastId,
                paging.limit() + 1);
        sql.list(PARTS, row -> add(row, parts), parts.keySet());
        return Page.of(
                        fetched,
                        paging.limit(),
                        bill -> Cursor.of(bill.from().toString(), bill.id().toString()))
                .map(bill -> with(bill, parts.get(bill.id())));
    }

    private static BillView bill(ResultSet row, Map<UUID, Parts> parts) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        parts.put(id, new Parts());
        return new BillView(
                id,
                row.getString("issuer"),
                row.getString("billing_account"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("currency"),
                row.getObject("import_id", UUID.class),
                row.getString("source"),
                row.getString("metric"),
                Cost.valueOf(row.getString("cost")),
                costs(row),
                List.of(),
                null,
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static UUID add(ResultSet row, Map<UUID, Parts> parts) throws SQLException {
        UUID bill = row.getObject("bill_id", UUID.class);
        UUID rule = row.getObject("rule_id", UUID.class);
        if (rule == null) {
            parts.get(bill).rest = costs(row);
        } else {
            parts.get(bill)
                    .borne
                    .add(new BillView.Borne(
                            rule,
                            row.getObject("initiative_id", UUID.class),
                            row.getLong("rows"),
                            plain(row, "billed"),
                            plain(row, "effective")));
        }
        return bill;
    }

    private static BillView with(BillView bill, Parts parts) {
        return new BillView(
                bill.id(),
                bill.issuer(),
                bill.billingAccount(),
                bill.from(),
                bill.to(),
                bill.currency(),
                bill.importId(),
                bill.source(),
                bill.metric(),
                bill.cost(),
                bill.whole(),
                parts.borne,
                parts.rest,
                bill.publishedAt());
    }

    private static BillView.Costs costs(ResultSet row) throws SQLException {
        return new BillView.Costs(row.getLong("rows"), plain(row, "billed"), plain(row, "effective"));
    }

    private static String plain(ResultSet row, String column) throws SQLException {
        return FocusValues.plain(row.getBigDecimal(column));
    }
}
