package dev.tandem.metrics.job;

import java.util.UUID;

/** A kind of long work that is not done at the desk and only shows here. */
public interface WorkElsewhere {

    JobKind kind();

    /**
     * Ends a job of this kind, if the caller may.
     *
     * @throws dev.tandem.http.problem.ProblemException when it cannot be ended any more
     */
    void cancel(UUID job);
}
