package dev.tandem.local.gmpp;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
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
    private static final String BENEFITS = "TOTAL Baseline Benefits (£m)";
    private static final String RATING = "colour_rating";

    static GmppReport read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, ENCODING);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .skipEmptyLines(false)
                        .ofCsvRecord(reader)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw new IOException(file + " is empty");
            }
            return read(file, new Columns(records.next().getFields()), records);
        } catch (CsvParseException e) {
            throw new IOException(file + ": " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
        }
    }

    /** The report speaks of the state at the end of the financial year. */
    LocalDate statedOn() {
        return LocalDate.of(year, 3, 31);
    }

    private static GmppReport read(Path file, Columns columns, Iterator<CsvRecord> records) throws IOException {
        List<GmppProject> projects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Integer year = null;
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            Row row = new Row(columns, csv.getFields());
            year = Integer.valueOf(row.text("year"));
            projects.add(project(row, findings));
        }
        if (year == null) {
            throw new IOException(file + " holds no project");
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
                row.has(BENEFITS) ? row.cell(BENEFITS).pounds(findings) : Optional.empty(),
                confidences(row, findings));
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

        Columns(List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                places.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
            }
        }

        List<Integer> of(String name) {
            return places.getOrDefault(name, List.of());
        }
    }

    private record Row(Columns columns, List<String> cells) {

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
