package dev.tandem.metrics.cloudbill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Makes imports of rows, and the values of columns. */
final class ImportRows {

    private final ObjectMapper mapper;

    ImportRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    StoredImport read(ResultSet row) throws SQLException {
        return new StoredImport(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getString("by"),
                row.getString("metric"),
                Cost.valueOf(row.getString("cost")),
                row.getInt("files"),
                row.getInt("complete"),
                row.getBoolean("atomic"),
                row.getString("cost_centre_column"),
                row.getString("account_column"),
                row.getLong("read"),
                row.getLong("refused"),
                Findings.of(parsed(row.getString("findings"), new TypeReference<List<Findings>>() {})),
                parsed(row.getString("bills"), new TypeReference<List<ImportedBill>>() {}),
                row.getString("failure") == null
                        ? null
                        : parsed(row.getString("failure"), new TypeReference<ImportFailure>() {}),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "published_at"));
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Could not be written as JSON: " + value, impossible);
        }
    }

    private <T> T parsed(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored JSON cannot be read: " + json, broken);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
