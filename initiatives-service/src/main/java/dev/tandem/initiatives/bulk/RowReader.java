package dev.tandem.initiatives.bulk;

import java.io.IOException;
import java.util.Optional;

/** Reads the rows of a load one after the other, in whatever form they come. */
interface RowReader {

    /**
     * The next row; empty at the end of the body.
     *
     * @throws dev.tandem.http.problem.ProblemException when the rest of the body cannot be read as rows
     */
    Optional<LoadRow> next() throws IOException;
}
