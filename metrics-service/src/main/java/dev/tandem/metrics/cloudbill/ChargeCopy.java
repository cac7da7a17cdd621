package dev.tandem.metrics.cloudbill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes charges to {@code bill_row} in PostgreSQL's COPY text format, through one buffer. */
final class ChargeCopy {

    private static final String COPY =
            "COPY bill_row (import_id, bill_id, digest, billed, effective, sub_account, service,"
                    + " resource, cost_centre, account, tags) FROM STDIN";

    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] importId;
    private int length;

    ChargeCopy(Connection connection, UUID importId) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        this.importId = importId.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void write(Charge charge, UUID billId) throws SQLException {
        for (byte b : importId) {
            one(b);
        }
        column(billId.toString());
        column(charge.digest.toString());
        column(charge.billed.toPlainString());
        column(charge.effective.toPlainString());
        column(charge.subAccount);
        column(charge.service);
        column(charge.resource);
        column(charge.costCentre);
        column(charge.account);
        column(charge.tags);
        one((byte) '\n');
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Gives up what was begun, so that the connection can be rolled back. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void column(String text) throws SQLException {
        one((byte) '\t');
        if (text == null) {
            one((byte) '\\');
            one((byte) 'N');
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
