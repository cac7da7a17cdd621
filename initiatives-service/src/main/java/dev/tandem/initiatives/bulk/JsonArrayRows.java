package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.JsonProblems;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Rows as the elements of one JSON array. A broken one breaks the whole body, since nothing says where the next begins. */
final class JsonArrayRows implements RowReader {

    /** What one row may cost in memory; a plan of 500 lines with all fields has about 15,000 tokens. */
    private static final int MOST_TOKENS = 50_000;

    private final Counting json;
    private final ObjectReader trees;
    private int number;
    private boolean ended;

    JsonArrayRows(InputStream body, ObjectMapper mapper) throws IOException {
        json = new Counting(mapper.getFactory().createParser(body));
        trees = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        JsonToken first = token();
        if (first == null) {
            throw new ProblemException(Problems.MALFORMED_JSON, "The body is empty.");
        }
        if (first != JsonToken.START_ARRAY) {
            throw Checked.invalid("", "Must be an array of initiatives.");
        }
    }

    @Override
    public Optional<LoadRow> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        json.tokens = 0;
        if (token() == JsonToken.END_ARRAY) {
            ended = true;
            if (token() != null) {
                throw new ProblemException(Problems.MALFORMED_JSON, "Something follows after the end of the array.");
            }
            return Optional.empty();
        }
        number++;
        try {
            JsonNode item = trees.readTree(json);
            return Optional.of(LoadRow.of(number, item));
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private JsonToken token() throws IOException {
        try {
            return json.nextToken();
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private ProblemException unreadable(JsonProcessingException broken) {
        ProblemException problem = JsonProblems.of(broken);
        return new ProblemException(
                Problems.MALFORMED_JSON,
                problem.detail() + (number == 0 ? "" : " It was in row " + number + " or after it."),
                problem.errors().stream().map(error -> error.inRow(number)).toList());
    }

    /** Counts what is read, so that one endless row cannot fill the memory. */
    private static final class Counting extends JsonParserDelegate {

        private int tokens;

        Counting(JsonParser json) {
            super(json);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            tokens++;
            if (tokens > MOST_TOKENS) {
                throw new JsonParseException(this, "The row is too large.");
            }
            return super.nextToken();
        }
    }
}
