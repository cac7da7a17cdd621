package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.tandem.http.json.JsonWords;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Rows as lines of JSON. A line frames its row, so a broken line is a bad row, and the next one can be read. */
final class NdjsonRows implements RowReader {

    private static final int LONGEST_LINE = 256 * 1024;

    private final InputStream body;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;
    private byte[] line = new byte[1024];
    private int length;
    private boolean tooLong;
    private boolean terminated;
    private int number;

    NdjsonRows(InputStream body) {
        this.body = body;
    }

    @Override
    public boolean next(RawRow row) throws IOException {
        if (!readLine()) {
            return false;
        }
        row.start(++number);
        if (tooLong) {
            row.refuse("", "The line is longer than " + LONGEST_LINE + " bytes.");
            return true;
        }
        if (length == 0) {
            row.refuse("", "The line is empty.");
            return true;
        }
        try (JsonParser json = JsonRow.FACTORY.createParser(line, 0, length)) {
            if (json.nextToken() == null) {
                row.refuse("", "The line is empty.");
                return true;
            }
            JsonRow.read(json, row);
            if (json.nextToken() != null) {
                row.refuse("", "Something follows after the end of the object.");
            }
        } catch (JsonEOFException cut) {
            if (!terminated) {
                // Without an end of line it is not the row that is bad: the rest of the body was lost on its way.
                throw new ProblemException(
                        Problems.MALFORMED_JSON, "The body ends in the middle of line " + number + ".");
            }
            row.refuse("", "Is not JSON: " + JsonWords.of(cut));
        } catch (JsonProcessingException broken) {
            row.refuse("", "Is not JSON: " + JsonWords.of(broken));
        }
        return true;
    }

    /** False when there is nothing after the last line's end. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        terminated = false;
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = body.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any;
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(position, end);
            position = end;
            if (end < filled) {
                position++;
                terminated = true;
                return true;
            }
        }
    }

    private void keep(int start, int end) {
        int added = end - start;
        if (tooLong || length + added > LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST_LINE, Math.max(line.length * 2, length + added)));
        }
        System.arraycopy(buffer, start, line, length, added);
        length += added;
    }
}
