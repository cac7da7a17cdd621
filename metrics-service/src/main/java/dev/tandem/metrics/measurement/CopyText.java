package dev.tandem.metrics.measurement;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's COPY text format, through one buffer. The COPY begins with the first row. */
public final class CopyText {

    private static final int BUFFER = 64 * 1024;

    private final PGConnection postgres;
    private final String statement;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean inRow;
    private CopyIn copy;

    /** @param statement a COPY from STDIN */
    public CopyText(Connection connection, String statement) throws SQLException {
        postgres = connection.unwrap(PGConnection.class);
        this.statement = statement;
    }

    /**
     * Writes the next column of the row.
     *
     * @param text null for no value
     */
    public void column(String text) throws SQLException {
        between();
        if (text == null) {
            two('N');
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                for (byte b : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    escaped(b);
                }
                return;
            }
            escaped((byte) c);
        }
    }

    /** Writes the next column of the row, which is only of ASCII and of nothing that has a meaning for COPY. */
    public void plain(String text) throws SQLException {
        between();
        for (int i = 0; i < text.length(); i++) {
            one((byte) text.charAt(i));
        }
    }

    public void endRow() throws SQLException {
        one((byte) '\n');
        inRow = false;
    }

    /** Ends the COPY, so that the connection can be asked other things. */
    public void end() throws SQLException {
        if (copy != null) {
            flush();
            copy.endCopy();
            copy = null;
        }
    }

    /** Gives up what was begun, so that the connection can be rolled back. */
    public void cancel() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
        copy = null;
    }

    private void between() throws SQLException {
        if (copy == null) {
            copy = postgres.getCopyAPI().copyIn(statement);
        }
        if (inRow) {
            one((byte) '\t');
        }
        inRow = true;
    }

    private void escaped(byte b) throws SQLException {
        switch (b) {
            case '\\' -> two('\\');
            case '\n' -> two('n');
            case '\r' -> two('r');
            case '\t' -> two('t');
            default -> one(b);
        }
    }

    private void two(char second) throws SQLException {
        one((byte) '\\');
        one((byte) second);
    }

    private void one(byte b) throws SQLException {
        if (length == BUFFER) {
            flush();
        }
        buffer[length++] = b;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }
}
