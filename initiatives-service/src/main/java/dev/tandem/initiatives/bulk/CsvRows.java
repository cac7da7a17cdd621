package dev.tandem.initiatives.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows as CSV (RFC 4180) with a header that names the columns, in any order. */
final class CsvRows implements RowReader {

    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int MOST_ERRORS = 100;

    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private int number;

    CsvRows(InputStream body) {
        records = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(body, StandardCharsets.UTF_8)
                .iterator();
        header = record().map(first -> checked(first.getFields()))
                .orElseThrow(() -> Checked.invalid("", "Must begin with a header that names the columns."));
    }

    @Override
    public Optional<LoadRow> next() {
        Optional<CsvRecord> record = record();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        number++;
        List<String> cells = record.get().getFields();
        if (cells.size() != header.size()) {
            return Optional.of(LoadRow.unreadable(
                    number,
                    FieldError.at(
                            "",
                            "Has " + cells.size() + " cells where the header names " + header.size() + " columns.")));
        }
        CsvItem item = new CsvItem();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                item.set(header.get(i), cells.get(i));
            }
        }
        return Optional.of(item.row(number));
    }

    private Optional<CsvRecord> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            throw new ProblemException(
                    Problems.MALFORMED_CSV,
                    "A quotation mark is not closed or something follows a closing one, or a row is longer than "
                            + LONGEST_ROW + " characters."
                            + (number == 0 ? "" : " It was after row " + number + "."));
        } catch (UncheckedIOException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProblemException problem) {
                    throw problem;
                }
            }
            throw broken;
        }
    }

    private static List<String> checked(List<String> names) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
            if (!CsvItem.knows(name)) {
                errors.add(FieldError.at(pointer, "Is not a known column."));
            } else if (!seen.add(name)) {
                errors.add(FieldError.at(pointer, "The header names this column twice."));
            }
        }
        for (String name : List.of("source", "key")) {
            if (!seen.contains(name)) {
                errors.add(FieldError.at("/" + name, "The header lacks this column."));
            }
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return List.copyOf(names);
    }
}
