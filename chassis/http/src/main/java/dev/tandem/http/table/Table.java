package dev.tandem.http.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows of one kind under named columns, written one after the other. */
public final class Table<R> implements Tabular {

    private final List<Column<R>> columns;
    private final Iterable<? extends R> rows;

    private Table(List<Column<R>> columns, Iterable<? extends R> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A column for every component that is one value, also inside of components that are records. */
    public static <R extends Record> Table<R> of(Class<R> type, Iterable<? extends R> rows) {
        return new Table<>(RecordColumns.of(type), rows);
    }

    /**
     * Columns by hand.
     *
     * @param rows what Jackson makes objects of whose fields are called like the columns
     */
    public static <R> Table<R> of(List<Column<R>> columns, Iterable<? extends R> rows) {
        return new Table<>(List.copyOf(columns), rows);
    }

    @Override
    public Table<R> table() {
        return this;
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Writes a header and a line for each row. */
    public void writeCsv(OutputStream out) throws IOException {
        CsvLines lines = new CsvLines(out);
        lines.write(names());
        Object[] cells = new Object[columns.size()];
        for (R row : rows) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).cell().apply(row);
            }
            lines.write(cells);
        }
        lines.flush();
    }

    /** Writes an object on a line for each row. */
    public void writeNdjson(OutputStream out, ObjectMapper mapper) throws IOException {
        ObjectWriter writer = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        // Not closed: that would end an answer which the container is to end.
        JsonGenerator generator = mapper.getFactory().createGenerator(out);
        generator.setRootValueSeparator(null);
        for (R row : rows) {
            writer.writeValue(generator, row);
            generator.writeRaw('\n');
        }
        generator.flush();
    }
}
