package dev.tandem.local.weekly;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A weekly series as a CSV file: a column {@code DATE} with the first day of each week, and a column per series. */
final class WeeklyFile {

    private static final String DATE = "DATE";

    /**
     * One row.
     *
     * @param start first day of the week
     * @param cells by column
     */
    record Week(LocalDate start, Map<String, String> cells) {}

    private final List<String> header;
    private final List<String> columns;

    private WeeklyFile(List<String> header, List<String> columns) throws IOException {
        List<String> missing = new ArrayList<>(columns);
        missing.add(0, DATE);
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw new IOException(
                    "it is no weekly series, for it lacks the columns " + String.join(", ", missing) + ".");
        }
        this.header = header;
        this.columns = columns;
    }

    /**
     * Reads the whole file.
     *
     * @throws IOException when it cannot be read or is something else; the message says what, for a person
     */
    static List<Week> read(Path file, List<String> columns) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new IOException("it is empty.");
            }
            WeeklyFile weekly = new WeeklyFile(records.next().getFields(), columns);
            List<Week> weeks = new ArrayList<>();
            while (records.hasNext()) {
                weeks.add(weekly.week(records.next()));
            }
            return List.copyOf(weeks);
        } catch (CsvParseException | UncheckedIOException unreadable) {
            throw new IOException("it is not a CSV file in UTF-8.", unreadable);
        }
    }

    private Week week(CsvRecord record) throws IOException {
        String line = "line " + record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            throw new IOException(line + " has " + record.getFieldCount() + " cells, and the header names "
                    + header.size() + " columns.");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column, record.getField(header.indexOf(column))));
        String date = record.getField(header.indexOf(DATE));
        try {
            return new Week(LocalDate.parse(date), cells);
        } catch (DateTimeParseException noDate) {
            throw new IOException(line + " has no date such as 2026-03-30 in the column " + DATE + ".", noDate);
        }
    }
}
