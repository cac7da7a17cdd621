package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tandem.http.table.CsvLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts as {@link CsvRows} reads them. */
final class FactCsv implements FactLines {

    private final CsvLines lines;
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Object[] cells;

    FactCsv(List<String> labelKeys, OutputStream out) throws IOException {
        lines = new CsvLines(out);
        Object[] header = Arrays.copyOf(CsvRows.COLUMNS.toArray(), CsvRows.COLUMNS.size() + labelKeys.size());
        for (int i = 0; i < labelKeys.size(); i++) {
            int column = CsvRows.COLUMNS.size() + i;
            header[column] = CsvRows.LABEL + labelKeys.get(i);
            columnOf.put(labelKeys.get(i), column);
        }
        cells = new Object[header.length];
        lines.write(header);
    }

    @Override
    public void write(Fact fact) throws IOException {
        Arrays.fill(cells, null);
        cells[0] = fact.source();
        cells[1] = fact.id();
        cells[2] = fact.metric();
        cells[3] = fact.on();
        cells[4] = fact.from();
        cells[5] = fact.to();
        cells[6] = fact.value();
        cells[7] = fact.currency();
        cells[8] = fact.initiative();
        if (fact.labels() != null) {
            labels(fact.labels());
        }
        lines.write(cells);
    }

    private void labels(String object) throws IOException {
        try (JsonParser json = JsonRow.FACTORY.createParser(object)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                int column = columnOf.get(json.currentName());
                json.nextToken();
                cells[column] = json.getText();
            }
        }
    }

    @Override
    public void end() throws IOException {
        lines.flush();
    }
}
