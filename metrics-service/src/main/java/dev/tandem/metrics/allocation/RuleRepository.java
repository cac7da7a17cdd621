package dev.tandem.metrics.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Allocation rules in PostgreSQL, and the bills they are about. */
@ApplicationScoped
public class RuleRepository {

    private static final TypeReference<List<Share>> SHARES = new TypeReference<>() {};

    private static final String KEEP = """
        INSERT INTO allocation_rule (id, version, ordinal, title, match, shares, retired, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, ordinal = excluded.ordinal,
            title = excluded.title, match = excluded.match, shares = excluded.shares, retired = excluded.retired,
            updated_at = excluded.updated_at\
        """;

    private static final String PAGE = """
        SELECT * FROM allocation_rule WHERE (? OR NOT retired) AND (ordinal, id) > (?, ?::uuid)
        ORDER BY ordinal, id LIMIT ?\
        """;

    private static final String BILLS = """
        SELECT * FROM bill WHERE import_id IS NOT NULL ORDER BY id FOR UPDATE\
        """;

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;
    private final ObjectMapper mapper;

    RuleRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** Those that are not retired, in their order. */
    List<AllocationRule> inForce() {
        return sql.list("SELECT * FROM allocation_rule WHERE NOT retired ORDER BY ordinal", this::read);
    }

    Optional<AllocationRule> find(UUID id) {
        return sql.list("SELECT * FROM allocation_rule WHERE id = ?", this::read, id).stream()
                .findFirst();
    }

    /** Whether another rule in force has this place. */
    boolean isTaken(int order, UUID byOther) {
        return !sql.list(
                        "SELECT id FROM allocation_rule WHERE NOT retired AND ordinal = ? AND id <> ?",
                        row -> order,
                        order,
                        byOther)
                .isEmpty();
    }

    void keep(AllocationRule rule) {
        AllocationRuleState state = rule.state();
        sql.update(
                KEEP,
                state.id(),
                rule.version(),
                state.order(),
                state.title(),
                json(state.match()),
                json(rule.rule().shares()),
                state.retired(),
                rule.createdAt().atOffset(ZoneOffset.UTC),
                rule.updatedAt().atOffset(ZoneOffset.UTC));
    }

    Page<AllocationRule> page(boolean retiredToo, Paging paging) {
        int after = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, Integer::valueOf))
                .orElse(0);
        UUID id = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 1, UUID::fromString))
                .orElse(FIRST);
        List<AllocationRule> fetched = sql.list(PAGE, this::read, retiredToo, after, id, paging.limit() + 1);
        return Page.of(
                fetched,
                paging.limit(),
                rule -> Cursor.of(
                        Integer.toString(rule.state().order()),
                        rule.state().id().toString()));
    }

    /** Every published bill, locked until the end of the transaction. */
    List<AllocatedBill> lockBills() {
        return sql.list(
                BILLS,
                row -> new AllocatedBill(
                        row.getObject("id", UUID.class),
                        row.getString("issuer"),
                        row.getString("billing_account"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("currency"),
                        row.getObject("metric_id", UUID.class),
                        row.getObject("metric_id", UUID.class),
                        row.getString("cost").equals("EFFECTIVE")));
    }

    private AllocationRule read(ResultSet row) throws SQLException {
        return new AllocationRule(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getInt("ordinal"),
                row.getString("title"),
                parsed(row.getString("match")),
                shares(row.getString("shares")),
                row.getBoolean("retired"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private Match parsed(String json) {
        try {
            return mapper.readValue(json, Match.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored match cannot be read: " + json, broken);
        }
    }

    private List<Share> shares(String json) {
        try {
            return mapper.readValue(json, SHARES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored shares cannot be read: " + json, broken);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Could not be written as JSON: " + value, impossible);
        }
    }
}
