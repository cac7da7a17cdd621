package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes good rows to the staging table in PostgreSQL's COPY text format, through one buffer. */
final class StagingCopy {

    private static final int BUFFER = 64 * 1024;
    private static final int FULL = BUFFER - 1024;

    private final PGConnection postgres;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private CopyIn copy;

    StagingCopy(Connection connection) throws SQLException {
        postgres = connection.unwrap(PGConnection.class);
    }

    void write(RawRow row) throws SQLException {
        if (copy == null) {
            copy = postgres.getCopyAPI().copyIn(BulkSql.COPY);
        }
        ascii(Integer.toString(row.number));
        column(row.source);
        column(row.id);
        tab();
        ascii(row.knownMetric.id().toString());
        tab();
        ascii(row.startsOn());
        column(row.on == null ? row.to : null);
        column(row.value);
        column(row.currency);
        column(row.initiativeId == null ? null : row.initiativeId.toString());
        column(row.initiativeId == null ? row.initiative : null);
        column(row.labels.isEmpty() ? null : json(row.labels));
        one((byte) '\n');
    }

    /** Ends the COPY, so that the connection can be asked other things. */
    void end() throws SQLException {
        if (copy != null) {
            flush();
            copy.endCopy();
            copy = null;
        }
    }

    /** Gives up what was begun, so that the connection can be rolled back. */
    void cancel() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
        copy = null;
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

    private void column(String text) throws SQLException {
        tab();
        if (text == null) {
            one((byte) '\\');
            one((byte) 'N');
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                rest(text, i);
                return;
            }
            escaped(c);
        }
    }

    private void rest(String text, int start) throws SQLException {
        for (byte b : text.substring(start).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                one(b);
            } else {
                escaped((char) b);
            }
        }
    }

    /** Control characters were refused before; JSON escapes them. */
    private void escaped(char c) throws SQLException {
        if (c == '\\') {
            one((byte) '\\');
        }
        one((byte) c);
    }

    private void ascii(String text) throws SQLException {
        for (int i = 0; i < text.length(); i++) {
            one((byte) text.charAt(i));
        }
    }

    private void tab() throws SQLException {
        one((byte) '\t');
    }

    private void one(byte b) throws SQLException {
        if (length >= FULL) {
            flush();
        }
        buffer[length++] = b;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }
}
