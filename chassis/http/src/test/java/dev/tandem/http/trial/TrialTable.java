package dev.tandem.http.trial;

import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import java.math.BigDecimal;
import java.util.List;

/** An answer that is a table too. */
public record TrialTable(List<Row> rows) implements Tabular {

    /** A row of it. */
    public record Row(String id, BigDecimal amount) {}

    @Override
    public Table<?> table() {
        return Table.of(Row.class, rows);
    }
}
