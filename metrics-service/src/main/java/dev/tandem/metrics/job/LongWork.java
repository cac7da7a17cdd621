package dev.tandem.metrics.job;

import java.util.UUID;

/** A kind of work that the desk does. */
public interface LongWork {

    JobKind kind();

    /**
     * Does it and keeps what it makes; on a thread of the desk, in no transaction of its own. It may be called again for a
     * job whose process died, and must come to the same then.
     *
     * @param progress to be told now and then; ends the work when nobody wants it any more
     */
    void work(UUID job, Progress progress);

    /** Hears how far a job is. */
    @FunctionalInterface
    interface Progress {

        /** Is kept at once, for whoever looks at the job. */
        void told(long done, long of);
    }
}
