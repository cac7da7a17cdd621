package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.JsonWords;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.IOException;
import java.io.InputStream;

/** Rows as the elements of one JSON array. */
final class JsonArrayRows implements RowReader {

    private final JsonParser json;
    private int number;

    JsonArrayRows(InputStream body) throws IOException {
        json = JsonRow.FACTORY.createParser(body);
        try {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw unreadable("The body is empty.");
            }
            if (first != JsonToken.START_ARRAY) {
                throw Checked.invalid("", "Must be an array of measurements.");
            }
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    @Override
    public boolean next(RawRow row) throws IOException {
        try {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw unreadable("The body ends before the array does.");
            }
            if (token == JsonToken.END_ARRAY) {
                if (json.nextToken() != null) {
                    throw unreadable("Something follows after the end of the array.");
                }
                return false;
            }
            row.start(++number);
            JsonRow.read(json, row);
            return true;
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private ProblemException unreadable(JsonProcessingException broken) {
        String place = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        return unreadable("The JSON cannot be read" + place + ". " + JsonWords.of(broken));
    }

    private ProblemException unreadable(String why) {
        return new ProblemException(
                Problems.MALFORMED_JSON, why + (number == 0 ? "" : " It was in row " + number + " or after it."));
    }
}
