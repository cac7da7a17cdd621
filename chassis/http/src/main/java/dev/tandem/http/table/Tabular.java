package dev.tandem.http.table;

import jakarta.ws.rs.core.MediaType;

/**
 * An answer that is given as a table too, where the client asks for one by {@code Accept}. Its operation produces
 * {@link MediaType#APPLICATION_JSON}, {@link #CSV} and {@link #NDJSON}, in this order, so that JSON stays what is given to
 * those who do not mind; the contract tells the rest.
 */
public interface Tabular {

    String CSV = "text/csv";
    String NDJSON = "application/x-ndjson";

    /** The rows of the answer, without its totals. */
    Table<?> table();
}
