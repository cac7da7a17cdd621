package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.JsonProblems;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Rows as lines of JSON. A line frames its row, so a broken line is a bad row, and the next one can be read. */
final class NdjsonRows implements RowReader {

    private static final int LONGEST_LINE = 1024 * 1024;

    private final InputStream body;
    private final ObjectMapper mapper;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int filled;
    private boolean tooLong;

    /** Whether the line read last has no end of its own: the body ended first. */
    private boolean atEnd;

    private int number;

    NdjsonRows(InputStream body, ObjectMapper mapper) {
        this.body = body;
        this.mapper = mapper;
    }

    @Override
    public Optional<LoadRow> next() throws IOException {
        if (!readLine()) {
            return Optional.empty();
        }
        number++;
        if (tooLong) {
            return refused("The line is longer than " + LONGEST_LINE + " bytes.");
        }
        try {
            JsonNode item = mapper.readTree(line.toByteArray());
            return item == null || item.isMissingNode()
                    ? refused("The line is empty.")
                    : Optional.of(LoadRow.of(number, item));
        } catch (JsonEOFException cut) {
            if (atEnd) {
                throw new ProblemException(
                        Problems.MALFORMED_JSON,
                        "The body breaks off in row " + number + ", in the middle of its JSON.");
            }
            return Optional.of(LoadRow.unreadable(number, JsonProblems.fieldError(cut)));
        } catch (JsonProcessingException broken) {
            return Optional.of(LoadRow.unreadable(number, JsonProblems.fieldError(broken)));
        }
    }

    private Optional<LoadRow> refused(String detail) {
        return Optional.of(LoadRow.unreadable(number, FieldError.at("", detail)));
    }

    /** False when nothing is left after the last line's end. */
    private boolean readLine() throws IOException {
        line.reset();
        tooLong = false;
        atEnd = false;
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = Math.max(body.read(buffer), 0);
                position = 0;
                if (filled == 0) {
                    atEnd = true;
                    return any;
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            position = end;
            if (end < filled) {
                position++;
                return true;
            }
        }
    }

    private void keep(int length) {
        tooLong = tooLong || line.size() + length > LONGEST_LINE;
        if (!tooLong) {
            line.write(buffer, position, length);
        }
    }
}
