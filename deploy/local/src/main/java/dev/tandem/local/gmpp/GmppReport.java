package dev.tandem.local.gmpp;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One year's report of the UK Government Major Projects Portfolio, read from its published table: separated by
 * semicolons, encoded as Windows-1252, with line breaks inside cells and one column name twice.
 *
 * @param year the financial year's end the report speaks of, as in the file's first column
 * @param projects in the file's order
 * @param findings everything that could not be taken over, with the reason
 */
record GmppReport(int year, List<GmppProject> projects, List<Finding> findings) {

    private static final Charset ENCODING = Charset.forName("windows-1252");

    private static final String COST = "wlc_baseline_incl_NCG";
    private static final String YEAR_PLANNED = "total_baseline";

    /** As the column is named in 2021 and since 2022. */
    private static final List<String> YEAR_FORECAST = List.of("yearly_forecast", "forecast_incl_NGC");

    private static final String BENEFITS = "TOTAL Baseline Benefits (£m)";
    private static final String RATING = "colour_rating";
    private static final List<String> NEEDED = List.of(
            "year",
            "project_number",
            "project_name",
            "department",
            "report_category",
            "description_aims",
            "start_date",
            "end_date",
            COST,
            RATING);

    /**
     * Reads the whole file.
     *
     * @throws IOException when it cannot be read or is something else; the message says what, for a person
     */
    static GmppReport read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, ENCODING);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw new IOException("it is empty.");
            }
            return read(new Columns(records.next().getFields()), records);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IOException("it is not a table of cells parted by semicolons.", e);
        }
    }

    /** The report speaks of the state at the end of the financial year. */
    LocalDate statedOn() {
        return LocalDate.of(year, 3, 31);
    }

    private static GmppReport read(Columns columns, Iterator<CsvRecord> records) throws IOException {
        List<GmppProject> projects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Integer year = null;
        while (records.hasNext()) {
            Row row = columns.row(records.next());
            year = row.year();
            projects.add(project(row, findings));
        }
        if (year == null) {
            throw new IOException("it holds no project.");
        }
        return new GmppReport(year, List.copyOf(projects), List.copyOf(findings));
    }

    private static GmppProject project(Row row, List<Finding> findings) {
        Optional<LocalDate> start = row.cell("start_date").date(findings);
        Optional<LocalDate> end = row.cell("end_date").date(findings);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            findings.add(Finding.of(
                    row.number(),
                    "end_date",
                    Finding.Kind.REVERSED_DATES,
                    "ends on " + end.get() + ", before it starts on " + start.get()));
            start = Optional.empty();
            end = Optional.empty();
        }
        return new GmppProject(
                row.number(),
                row.text("project_name"),
                row.text("department"),
                row.text("report_category"),
                row.text("description_aims"),
                start,
                end,
                row.cell(COST).pounds(findings),
                pounds(row, YEAR_PLANNED, findings),
                YEAR_FORECAST.stream().filter(row::has).findFirst().flatMap(column -> row.cell(column)
                        .pounds(findings)),
                pounds(row, BENEFITS, findings),
                confidences(row, findings));
    }

    private static Optional<BigDecimal> pounds(Row row, String column, List<Finding> findings) {
        return row.has(column) ? row.cell(column).pounds(findings) : Optional.empty();
    }

    /** Since 2022 the column stands twice: the authority's own rating first, the owner's where it gave none. */
    private static List<GmppProject.Confidence> confidences(Row row, List<Finding> findings) {
        List<String> cells = row.texts(RATING);
        List<GmppProject.Confidence> given = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).toLowerCase(Locale.ROOT).matches("(?:red|amber|green)(?:/(?:red|amber|green))?")) {
                given.add(new GmppProject.Confidence(i == 0 ? "IPA" : "SRO", cells.get(i)));
            }
        }
        if (given.isEmpty()) {
            findings.add(new Cell(row.number(), RATING, cells.get(0)).missing());
        }
        return List.copyOf(given);
    }

    private static final class Columns {

        private final Map<String, List<Integer>> places = new HashMap<>();

        private final int count;

        Columns(List<String> names) throws IOException {
            count = names.size();
            for (int i = 0; i < names.size(); i++) {
                places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
            }
            List<String> missing = new ArrayList<>(NEEDED);
            missing.removeAll(places.keySet());
            if (!missing.isEmpty()) {
                throw new IOException(
                        "it is no report of the Government Major Projects Portfolio, for it lacks the columns "
                                + String.join(", ", missing) + ".");
            }
        }

        Row row(CsvRecord csv) throws IOException {
            if (csv.getFieldCount() != count) {
                throw new IOException("the row that starts in line " + csv.getStartingLineNumber() + " has "
                        + csv.getFieldCount() + " cells, and the header names " + count + " columns.");
            }
            return new Row(this, csv.getFields(), csv.getStartingLineNumber());
        }

        List<Integer> of(String name) {
            return places.getOrDefault(name, List.of());
        }
    }

    private record Row(Columns columns, List<String> cells, long line) {

        int year() throws IOException {
            String year = text("year");
            if (!year.matches("[12][0-9]{3}")) {
                throw new IOException("the row that starts in line " + line + " has no year in the column year.");
            }
            return Integer.parseInt(year);
        }

        String number() {
            return text("project_number");
        }

        boolean has(String column) {
            return !columns.of(column).isEmpty();
        }

        List<String> texts(String column) {
            return columns.of(column).stream()
                    .map(place -> cells.get(place).strip())
                    .toList();
        }

        String text(String column) {
            return texts(column).get(0);
        }

        Cell cell(String column) {
            return new Cell(number(), column, text(column));
        }
    }
}
