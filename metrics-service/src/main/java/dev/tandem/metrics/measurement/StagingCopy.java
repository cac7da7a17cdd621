package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Writes good rows to the staging table. */
final class StagingCopy {

    private final CopyText copy;

    StagingCopy(Connection connection) throws SQLException {
        copy = new CopyText(connection, BulkSql.COPY);
    }

    void write(RawRow row) throws SQLException {
        copy.plain(Integer.toString(row.number));
        copy.column(row.source);
        copy.column(row.id);
        copy.plain(row.knownMetric.id().toString());
        copy.plain(row.startsOn());
        copy.column(row.on == null ? row.to : null);
        copy.column(row.value);
        copy.column(row.currency);
        copy.column(row.initiativeId == null ? null : row.initiativeId.toString());
        copy.column(row.initiativeId == null ? row.initiative : null);
        copy.column(row.labels.isEmpty() ? null : json(row.labels));
        copy.endRow();
    }

    /** Ends the COPY, so that the connection can be asked other things. */
    void end() throws SQLException {
        copy.end();
    }

    /** Gives up what was begun, so that the connection can be rolled back. */
    void cancel() throws SQLException {
        copy.cancel();
    }

    private static String json(Map<String, String> labels) {
        StringBuilder text = new StringBuilder("{");
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        labels.forEach((key, value) -> {
            text.append(text.length() == 1 ? "\"" : ",\"");
            encoder.quoteAsString(key, text);
            text.append("\":\"");
            encoder.quoteAsString(value, text);
            text.append('"');
        });
        return text.append('}').toString();
    }
}
