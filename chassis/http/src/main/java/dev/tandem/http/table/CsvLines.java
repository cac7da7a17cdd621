package dev.tandem.http.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes lines of CSV as RFC 4180 has it: commas, CR LF, quotation marks where needed, UTF-8. Numbers are written exactly
 * and stay numbers; every other cell is a text that no spreadsheet runs (see {@link Formulas}). Null is an empty cell, an
 * empty text a quoted one.
 */
public final class CsvLines {

    private static final int BUFFER = 16 * 1024;

    private final Writer out;

    /**
     * Begins at the header.
     *
     * @param out is flushed, not closed
     */
    public CsvLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    public void write(List<?> cells) throws IOException {
        write(cells.toArray());
    }

    public void write(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            write(cells[i]);
        }
        out.write("\r\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    private void write(Object cell) throws IOException {
        if (cell instanceof BigDecimal number) {
            out.write(number.toPlainString());
        } else if (cell instanceof Number || cell instanceof Boolean) {
            out.write(cell.toString());
        } else if (cell instanceof Enum<?> constant) {
            out.write(constant.name());
        } else if (cell != null) {
            text(Formulas.disarmed(cell.toString()));
        }
    }

    private void text(String text) throws IOException {
        if (!needsQuotes(text)) {
            out.write(text);
            return;
        }
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                out.write('"');
            }
            out.write(c);
        }
        out.write('"');
    }

    /** Also for what other dialects take for the end of a cell, and for blanks that readers like to cut off. */
    private static boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (",;\t\r\n\"'|".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
