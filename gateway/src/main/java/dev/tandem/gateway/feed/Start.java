package dev.tandem.gateway.feed;

import java.time.Instant;

/**
 * Where a reader begins.
 *
 * @param kind which of the others counts
 * @param after the position after which it begins
 * @param since the instant since when it wants events
 */
record Start(Kind kind, Position after, Instant since) {

    enum Kind {
        OLDEST,
        NOW,
        AFTER,
        SINCE
    }

    static final Start OLDEST = new Start(Kind.OLDEST, null, null);
    static final Start NOW = new Start(Kind.NOW, null, null);

    /** Where who does not say begins: pages tell what happened, streams what happens. */
    static Start usual(FeedForm form) {
        return form == FeedForm.STREAM ? NOW : OLDEST;
    }

    static Start after(Position position) {
        return new Start(Kind.AFTER, position, null);
    }

    static Start since(Instant instant) {
        return new Start(Kind.SINCE, null, instant);
    }
}
