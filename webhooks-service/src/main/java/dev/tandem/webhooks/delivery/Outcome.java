package dev.tandem.webhooks.delivery;

import java.time.Duration;

/**
 * What came of an attempt.
 *
 * @param status of the answer; null when there was none
 * @param failure null when it was delivered
 * @param retryAfter what the receiver asked for; null when it did not
 * @param excerpt the beginning of the answer's body; null when there was none
 * @param took from the first look at the DNS to the end
 */
record Outcome(Integer status, Failure failure, Duration retryAfter, String excerpt, Duration took) {

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** There was an answer. */
    static Outcome answered(int status, Duration retryAfter, String excerpt, Duration took) {
        boolean success = status >= 200 && status < 300;
        boolean asks = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
        return new Outcome(
                status, success ? null : Failure.BAD_STATUS, asks ? retryAfter : null, success ? null : excerpt, took);
    }

    /** There was none. */
    static Outcome failed(Failure failure, Duration took) {
        return new Outcome(null, failure, null, null, took);
    }

    boolean delivered() {
        return failure == null;
    }

    /** Whether the receiver wants no more of anything. */
    boolean gone() {
        return status != null && status == GONE;
    }
}
