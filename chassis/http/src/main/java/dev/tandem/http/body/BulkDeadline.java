package dev.tandem.http.body;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when the rows of a bulk must have been read. It ends before the transaction does, whose own end would leave the
 * client with an error that says nothing.
 */
public final class BulkDeadline {

    /** How long the transaction of a bulk may last, in seconds. */
    public static final int TRANSACTION_SECONDS = 3600;

    private static final Duration LONGEST = Duration.ofMinutes(50);

    private final Clock clock;
    private final Instant end;

    /** Begins now. */
    public BulkDeadline(Clock clock) {
        this.clock = clock;
        this.end = clock.instant().plus(LONGEST);
    }

    /**
     * To be called between rows.
     *
     * @throws ProblemException BULK_TIMED_OUT (408) when it took too long
     */
    public void check() {
        if (clock.instant().isAfter(end)) {
            throw new ProblemException(
                    Problems.BULK_TIMED_OUT, "A bulk may take " + LONGEST.toMinutes() + " minutes; nothing is stored.");
        }
    }
}
