package dev.tandem.metrics.cloudbill;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.metrics.measurement.CsvRecords;
import dev.tandem.money.Currencies;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * The charges of a FOCUS file, one after the other; never more than one row is in memory. A byte order mark, Windows line
 * ends, empty lines and the word NULL are taken as what they mean.
 */
final class FocusFile {

    private static final int LONGEST_NAME = 300;
    private static final Set<String> MAY_BE_NEGATIVE = Set.of("Credit", "Adjustment");

    private final LineEnd body;
    private final CsvRecords records;
    private final FocusColumns columns;
    private final int[] identity;
    private final RowDigest digest;
    private final TagsText tags = new TagsText();
    private String lastMomentText;
    private LocalDateTime lastMoment;
    private long line;

    FocusFile(InputStream stream, String costCentreColumn, String accountColumn) {
        body = new LineEnd(stream);
        records = new CsvRecords(body, () -> line == 0 ? "" : " It was after line " + line + ".");
        columns = FocusColumns.of(records.header(), costCentreColumn, accountColumn);
        identity = columns.identity();
        digest = new RowDigest(columns.identityNames());
    }

    List<String> ignoredColumns() {
        return columns.ignored();
    }

    /** What the file is, once it was read to its end. */
    byte[] digest() {
        return digest.file();
    }

    /**
     * Reads the next charge into the given one; what is wrong with its row is noted in it.
     *
     * @return false at the end of the file
     * @throws ProblemException when the rest cannot be read as rows
     */
    boolean next(Charge charge) {
        CsvRecord row = records.next();
        while (row != null && row.getFieldCount() == 1 && row.getField(0).isEmpty()) {
            row = records.next();
        }
        if (row == null) {
            return false;
        }
        line = row.getStartingLineNumber();
        charge.start(line);
        if (row.getFieldCount() != columns.count()) {
            if (row.getFieldCount() < columns.count() && !records.hasNext() && !body.ended()) {
                throw new ProblemException(Problems.MALFORMED_CSV, "The file breaks off in line " + line + ".");
            }
            charge.refuse(
                    "",
                    "Has " + row.getFieldCount() + " cells where the header names " + columns.count() + " columns.");
            return true;
        }
        read(row, charge);
        return true;
    }

    private void read(CsvRecord row, Charge charge) {
        charge.billed = cost(row, charge, FocusColumns.BILLED, true);
        charge.effective = cost(row, charge, FocusColumns.EFFECTIVE, true);
        charge.list = cost(row, charge, "ListCost", false);
        charge.contracted = cost(row, charge, "ContractedCost", false);
        readBill(row, charge);
        charge.subAccount = text(row, charge, columns.of("SubAccountId"), "SubAccountId");
        charge.service = text(row, charge, columns.of("ServiceName"), "ServiceName");
        charge.resource = text(row, charge, columns.of("ResourceId"), "ResourceId");
        charge.costCentre = text(row, charge, columns.costCentre(), "costCentre");
        charge.account = text(row, charge, columns.account(), "account");
        readTags(row, charge);
        if (!charge.isRefused()) {
            for (int i = 0; i < identity.length; i++) {
                String value = FocusValues.given(row.getField(identity[i]));
                if (value != null) {
                    digest.cell(i, value);
                }
            }
            charge.digest = digest.row();
            boolean negative = charge.billed.signum() < 0 || charge.effective.signum() < 0;
            charge.oddlyNegative = negative
                    && !MAY_BE_NEGATIVE.contains(cell(row, columns.of("ChargeCategory")))
                    && !"Correction".equals(cell(row, columns.of("ChargeClass")));
        }
    }

    private void readBill(CsvRecord row, Charge charge) {
        String issuer = name(row, charge, FocusColumns.ISSUER);
        String account = name(row, charge, FocusColumns.ACCOUNT);
        String currency = cell(row, columns.of(FocusColumns.CURRENCY));
        if (currency.isEmpty() || !Currencies.isActive(currency)) {
            charge.refuse(FocusColumns.CURRENCY, "Must be the ISO 4217 code of an active currency.");
        }
        LocalDateTime start = moment(row, charge, FocusColumns.PERIOD_START);
        LocalDateTime end = moment(row, charge, FocusColumns.PERIOD_END);
        if (start != null && end != null && !end.isAfter(start)) {
            charge.refuse(FocusColumns.PERIOD_END, "Must be after the start of the period.");
        }
        if (!charge.isRefused()) {
            charge.bill = new BillKey(issuer, account, start.toLocalDate(), currency);
            // The end is exclusive: the last day is the one before.
            charge.endsOn = end.minusSeconds(1).toLocalDate();
        }
    }

    private void readTags(CsvRecord row, Charge charge) {
        String cell = columns.of("Tags") < 0 ? null : FocusValues.given(row.getField(columns.of("Tags")));
        charge.tags = null;
        if (cell != null) {
            try {
                charge.tags = tags.of(cell);
            } catch (IllegalArgumentException unreadable) {
                charge.refuse("Tags", "Must be a JSON object of keys and values, without the NUL character.");
            }
        }
    }

    private BigDecimal cost(CsvRecord row, Charge charge, String column, boolean needed) {
        int position = columns.of(column);
        String cell = position < 0 ? null : FocusValues.given(row.getField(position));
        if (cell == null) {
            if (needed) {
                charge.refuse(column, "Must be given.");
            }
            return null;
        }
        BigDecimal number = FocusValues.decimal(cell);
        if (number == null) {
            charge.refuse(column, FocusValues.DECIMAL);
        }
        return number;
    }

    private String name(CsvRecord row, Charge charge, String column) {
        String cell = text(row, charge, columns.of(column), column);
        if (cell == null || cell.isBlank() || cell.length() > LONGEST_NAME) {
            charge.refuse(column, "Must be 1 to " + LONGEST_NAME + " characters.");
        }
        return cell;
    }

    private String text(CsvRecord row, Charge charge, int position, String column) {
        String cell = position < 0 ? null : FocusValues.given(row.getField(position));
        if (cell != null && cell.indexOf('\0') >= 0) {
            charge.refuse(column, "Must not hold the NUL character.");
        }
        return cell;
    }

    /** Mostly the one of the row before. */
    private LocalDateTime moment(CsvRecord row, Charge charge, String column) {
        String text = cell(row, columns.of(column));
        LocalDateTime moment = text.equals(lastMomentText) ? lastMoment : FocusValues.instant(text);
        if (moment == null) {
            charge.refuse(column, FocusValues.INSTANT);
        } else if (column.equals(FocusColumns.PERIOD_START)) {
            lastMomentText = text;
            lastMoment = moment;
        }
        return moment;
    }

    private static String cell(CsvRecord row, int position) {
        String given = position < 0 ? null : FocusValues.given(row.getField(position));
        return given == null ? "" : given;
    }
}
