package dev.tandem.http.body;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;

/**
 * What the body of one request may be.
 *
 * @param streamed handed over as a stream, never whole in memory
 * @param gzip comes compressed
 * @param limit bytes, uncompressed
 */
record BodyAllowance(boolean streamed, boolean gzip, long limit) {

    ProblemException tooLarge() {
        return new ProblemException(
                Problems.BODY_TOO_LARGE, "The body may have at most " + limit + " bytes (uncompressed).");
    }

    ProblemException outOfProportion(long ratio) {
        return new ProblemException(
                Problems.BODY_TOO_LARGE,
                "The body grows to more than " + ratio + " times its size when it is uncompressed.");
    }
}
