package dev.tandem.metrics.measurement;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.table.Formulas;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows as CSV (RFC 4180) with a header that names the columns, in any order. An empty cell is a field that is not given;
 * the text {@code null} in column {@code value} is the null that deletes a fact. Labels have a column each, called
 * {@code labels.<key>}. An apostrophe that keeps a spreadsheet from running a text is taken away (see {@link Formulas}),
 * so that an export can be sent back. The row number counts the rows after the header.
 */
final class CsvRows implements RowReader {

    static final String LABEL = "labels.";

    static final List<String> COLUMNS =
            List.of("source", "id", "metric", "on", "from", "to", "value", "currency", "initiative");
    private static final List<String> NEEDED = List.of("source", "id", "metric", "value");

    private final CsvRecords records;
    private final List<String> header;
    private int number;

    CsvRows(InputStream body) {
        records = new CsvRecords(body, () -> number == 0 ? "" : " It was after row " + number + ".");
        header = checked(records.header());
    }

    @Override
    public boolean next(RawRow row) throws IOException {
        CsvRecord record = records.next();
        if (record == null) {
            return false;
        }
        row.start(++number);
        if (record.getFieldCount() != header.size()) {
            row.refuse(
                    "",
                    "Has " + record.getFieldCount() + " cells where the header names " + header.size() + " columns.");
            return true;
        }
        for (int i = 0; i < header.size(); i++) {
            String cell = record.getField(i);
            if (!cell.isEmpty()) {
                set(row, header.get(i), cell);
            }
        }
        return true;
    }

    private static List<String> checked(List<String> names) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean label = name.startsWith(LABEL) && name.length() > LABEL.length();
            if (!label && !COLUMNS.contains(name)) {
                errors.add(FieldError.at("/" + JsonRow.escaped(name), "Is not a known column."));
            }
            if (!seen.add(name)) {
                errors.add(FieldError.at("/" + JsonRow.escaped(name), "The header names this column twice."));
            }
        }
        for (String name : NEEDED) {
            if (!seen.contains(name)) {
                errors.add(FieldError.at("/" + name, "The header lacks this column."));
            }
        }
        if (!seen.contains("on") && !(seen.contains("from") && seen.contains("to"))) {
            errors.add(FieldError.at("/on", "The header lacks this column (or the pair from and to)."));
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors.subList(0, Math.min(errors.size(), 100)));
        }
        return List.copyOf(names);
    }

    private static void set(RawRow row, String column, String cell) {
        switch (column) {
            case "source" -> row.source = cell;
            case "id" -> row.id = Formulas.rearmed(cell);
            case "metric" -> row.metric = Formulas.rearmed(cell);
            case "on" -> row.on = cell;
            case "from" -> row.from = cell;
            case "to" -> row.to = cell;
            case "value" -> {
                row.value = cell.equals("null") ? null : cell;
                row.valueGiven = true;
            }
            case "currency" -> row.currency = cell;
            case "initiative" -> row.initiative = Formulas.rearmed(cell);
            default -> row.label(column.substring(LABEL.length()), Formulas.rearmed(cell));
        }
    }
}
