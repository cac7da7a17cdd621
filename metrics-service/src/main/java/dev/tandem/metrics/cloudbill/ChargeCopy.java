package dev.tandem.metrics.cloudbill;

import dev.tandem.metrics.measurement.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes charges to {@code bill_row}. */
final class ChargeCopy {

    private static final String COPY =
            "COPY bill_row (import_id, bill_id, digest, billed, effective, sub_account, service,"
                    + " resource, cost_centre, account, tags) FROM STDIN";

    private final CopyText copy;
    private final String importId;

    ChargeCopy(Connection connection, UUID importId) throws SQLException {
        copy = new CopyText(connection, COPY);
        this.importId = importId.toString();
    }

    void write(Charge charge, UUID billId) throws SQLException {
        copy.plain(importId);
        copy.plain(billId.toString());
        copy.plain(charge.digest.toString());
        copy.plain(charge.billed.toPlainString());
        copy.plain(charge.effective.toPlainString());
        copy.column(charge.subAccount);
        copy.column(charge.service);
        copy.column(charge.resource);
        copy.column(charge.costCentre);
        copy.column(charge.account);
        copy.column(charge.tags);
        copy.endRow();
    }

    void end() throws SQLException {
        copy.end();
    }

    /** Gives up what was begun, so that the connection can be rolled back. */
    void cancel() throws SQLException {
        copy.cancel();
    }
}
