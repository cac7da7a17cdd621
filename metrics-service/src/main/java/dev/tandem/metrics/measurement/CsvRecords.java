package dev.tandem.metrics.measurement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** The records of a CSV body (RFC 4180), one after the other; a body that cannot be read as records is refused. */
public final class CsvRecords {

    private static final int LONGEST = 256 * 1024;

    private final Iterator<CsvRecord> records;
    private final Supplier<String> place;

    /** @param place a sentence, with a space before it, that tells how far the reading has come; may be empty */
    public CsvRecords(InputStream body, Supplier<String> place) {
        this.place = place;
        records = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(body, StandardCharsets.UTF_8)
                .iterator();
    }

    /**
     * The cells of the first record.
     *
     * @throws ProblemException INVALID_BODY when there is none
     */
    public List<String> header() {
        CsvRecord first = next();
        if (first == null) {
            throw Checked.invalid("", "Must begin with a header that names the columns.");
        }
        return first.getFields();
    }

    /**
     * The next record; null at the end.
     *
     * @throws ProblemException MALFORMED_CSV when the rest cannot be read as records
     */
    public CsvRecord next() {
        return hasNext() ? records.next() : null;
    }

    /**
     * Whether there is another record.
     *
     * @throws ProblemException as above
     */
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw reason(broken);
        }
    }

    /** What the body itself is refused for comes wrapped; all else is CSV that cannot be read. */
    private RuntimeException reason(RuntimeException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return broken instanceof CsvParseException
                ? new ProblemException(
                        Problems.MALFORMED_CSV,
                        "A quotation mark is not closed or something follows a closing one, or a row is longer than "
                                + LONGEST + " characters." + place.get())
                : broken;
    }
}
