package dev.tandem.metrics.board;

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
import java.util.Optional;
import java.util.UUID;

/** Board reports in PostgreSQL: put in once, never changed. */
@ApplicationScoped
class BoardReportRepository {

    private static final String COLUMNS =
            "id, title, note, as_of, currency, provisional, portfolio_node_id, compared_at,"
                    + " compared_with, frozen_at, frozen_by, size, hash";
    private static final String PUT_IN =
            "INSERT INTO board_report (" + COLUMNS + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ONE = "SELECT " + COLUMNS + ", content FROM board_report WHERE id = ?";
    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM board_report WHERE ?::uuid IS NULL OR id < ?::uuid ORDER BY id DESC LIMIT ?";

    private final Sql sql;

    BoardReportRepository(Sql sql) {
        this.sql = sql;
    }

    void putIn(BoardReport report) {
        BoardReportState state = report.state();
        sql.update(
                PUT_IN,
                state.id(),
                state.title(),
                state.note(),
                utc(state.asOf()),
                state.currency(),
                state.provisional(),
                state.portfolioNodeId(),
                utc(state.comparedAt()),
                state.comparedWith(),
                utc(state.frozenAt()),
                state.frozenBy(),
                state.size(),
                state.hash(),
                report.content());
    }

    Optional<BoardReport> find(UUID id) {
        return sql.list(ONE, row -> new BoardReport(state(row), row.getString("content")), id).stream()
                .findFirst();
    }

    /** One page, the newest first, without what they say. */
    Page<BoardReportState> page(Paging paging) {
        UUID last = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, UUID::fromString))
                .orElse(null);
        return Page.of(
                sql.list(PAGE, BoardReportRepository::state, last, last, paging.limit() + 1),
                paging.limit(),
                state -> Cursor.of(state.id().toString()));
    }

    private static BoardReportState state(ResultSet row) throws SQLException {
        return new BoardReportState(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("note"),
                instant(row, "as_of"),
                row.getString("currency"),
                row.getBoolean("provisional"),
                row.getObject("portfolio_node_id", UUID.class),
                instant(row, "compared_at"),
                row.getObject("compared_with", UUID.class),
                instant(row, "frozen_at"),
                row.getString("frozen_by"),
                row.getInt("size"),
                row.getString("hash"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
