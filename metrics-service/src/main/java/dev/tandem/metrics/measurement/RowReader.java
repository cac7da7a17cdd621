package dev.tandem.metrics.measurement;

import java.io.IOException;

/** Reads the rows of a bulk body one after the other, in whatever form they come. */
interface RowReader {

    /**
     * Reads the next row into the given one. What is wrong with the row alone is noted in it.
     *
     * @return false at the end of the body, after which it is not to be called again
     * @throws dev.tandem.http.problem.ProblemException when the rest of the body cannot be read as rows
     */
    boolean next(RawRow row) throws IOException;
}
