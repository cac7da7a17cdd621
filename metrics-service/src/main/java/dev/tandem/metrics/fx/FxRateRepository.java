package dev.tandem.metrics.fx;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rates and their versions in PostgreSQL. */
@ApplicationScoped
public class FxRateRepository {

    private static final String COLUMNS = """
        SELECT r.id, r.base_currency, r.kind, r.currency, r.month, r.fiscal_year, v.version, v.rate, v.note,
            v.published_at, v.published_by, v.late_entry_id
        FROM fx_rate r
        """;

    /** The newest version, or the newest of an instant. */
    private static final String KNOWN = COLUMNS + """
        JOIN LATERAL (
            SELECT * FROM fx_rate_version v
            WHERE v.rate_id = r.id AND (?::timestamptz IS NULL OR v.published_at <= ?::timestamptz)
            ORDER BY v.version DESC LIMIT 1) v ON true
        """;

    private static final String ONE = KNOWN + "WHERE (r.id = ?::uuid OR (r.base_currency = ? AND r.key = ?))";

    private static final String VERSIONS = COLUMNS + """
        JOIN fx_rate_version v ON v.rate_id = r.id
        WHERE r.id = ?::uuid AND v.version < ? ORDER BY v.version DESC LIMIT ?\
        """;

    /** Publishers come one after the other; nobody else waits. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + 0x7461_0004 + ", 0)";

    private static final String INSERT = """
        INSERT INTO fx_rate (id, base_currency, key, kind, currency, month, fiscal_year) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING\
        """;

    private static final String INSERT_VERSION = """
        INSERT INTO fx_rate_version (rate_id, version, rate, note, published_at, published_by, late_entry_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Sql sql;

    FxRateRepository(Sql sql) {
        this.sql = sql;
    }

    void lockForPublishing() {
        sql.list(LOCK, row -> row);
    }

    /** Those of the keys that are published, in their present version. */
    Map<RateKey, FxRate> present(String base, Collection<RateKey> keys) {
        return sql
                .list(
                        KNOWN + "WHERE r.base_currency = ? AND r.key = ANY (?::text[])",
                        FxRateRepository::rate,
                        null,
                        null,
                        base,
                        keys.stream().map(RateKey::path).toList())
                .stream()
                .collect(Collectors.toMap(FxRate::key, Function.identity()));
    }

    /** Stores the present version of each. */
    void store(List<FxRate> rates) {
        sql.batch(
                INSERT,
                rates.stream()
                        .map(rate -> new Object[] {
                            rate.id(),
                            rate.base(),
                            rate.key().path(),
                            rate.key().kind().name(),
                            rate.key().currency(),
                            rate.key().month() == null
                                    ? null
                                    : rate.key().month().atDay(1),
                            rate.key().fiscalYear()
                        })
                        .toList());
        sql.batch(
                INSERT_VERSION,
                rates.stream()
                        .map(rate -> new Object[] {
                            rate.id(),
                            rate.version(),
                            rate.rate(),
                            rate.note(),
                            utc(rate.publishedAt()),
                            rate.publishedBy(),
                            rate.lateEntryId()
                        })
                        .toList());
    }

    /**
     * All rates to a base currency.
     *
     * @param at as known at this instant; null for now
     */
    List<Rate> known(String base, Instant at) {
        return sql.list(
                KNOWN + "WHERE r.base_currency = ?",
                row -> {
                    FxRate rate = rate(row);
                    return new Rate(rate.key(), rate.rate(), rate.id(), rate.version());
                },
                utc(at),
                utc(at),
                base);
    }

    /**
     * One rate by its id or by its key.
     *
     * @param base of a key; an id is of whatever base currency
     */
    Optional<FxRate> find(UUID id, String base, String key, Instant at) {
        return sql.list(ONE, FxRateRepository::rate, utc(at), utc(at), id, base, key).stream()
                .findFirst();
    }

    /** One page of the versions of a rate, the newest first. */
    Page<FxRate> versions(UUID id, Paging paging) {
        int below = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, Integer::valueOf))
                .orElse(Integer.MAX_VALUE);
        List<FxRate> fetched = sql.list(VERSIONS, FxRateRepository::rate, id, below, paging.limit() + 1);
        return Page.of(fetched, paging.limit(), last -> Cursor.of(Integer.toString(last.version())));
    }

    /** One page of those to a base currency, by key. */
    Page<FxRate> page(String base, FxRateFilter filter, Instant at, Paging paging) {
        StringBuilder query = new StringBuilder(KNOWN).append("WHERE r.base_currency = ?");
        List<Object> parameters = new ArrayList<>(Arrays.asList(utc(at), utc(at), base));
        filter.kind().ifPresent(kind -> and(query, parameters, "r.kind = ?", kind.name()));
        filter.currency().ifPresent(currency -> and(query, parameters, "r.currency = ?", currency));
        filter.fromMonth().ifPresent(month -> and(query, parameters, "r.month >= ?", month));
        filter.toMonth().ifPresent(month -> and(query, parameters, "r.month <= ?", month));
        filter.fiscalYear().ifPresent(year -> and(query, parameters, "r.fiscal_year = ?", year));
        filter.updatedSince().ifPresent(since -> and(query, parameters, "v.published_at >= ?", utc(since)));
        paging.cursor()
                .ifPresent(cursor ->
                        and(query, parameters, "r.key > ?", cursor.keys().get(0)));
        query.append(" ORDER BY r.key LIMIT ?");
        parameters.add(paging.limit() + 1);
        List<FxRate> fetched = sql.list(query.toString(), FxRateRepository::rate, parameters.toArray());
        return Page.of(fetched, paging.limit(), last -> Cursor.of(last.key().path()));
    }

    private static void and(StringBuilder query, List<Object> parameters, String condition, Object parameter) {
        query.append(" AND ").append(condition);
        parameters.add(parameter);
    }

    private static FxRate rate(ResultSet row) throws SQLException {
        RateKind kind = RateKind.valueOf(row.getString("kind"));
        LocalDate month = row.getObject("month", LocalDate.class);
        return new FxRate(
                row.getObject("id", UUID.class),
                new RateKey(
                        kind,
                        row.getString("currency"),
                        month == null ? null : YearMonth.from(month),
                        row.getObject("fiscal_year", Integer.class)),
                row.getString("base_currency"),
                row.getInt("version"),
                row.getBigDecimal("rate"),
                row.getString("note"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                row.getObject("late_entry_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
