package dev.tandem.metrics.target;

import java.util.Optional;

/**
 * What was told of a target last, and what was told already of its present promise, so that it is told once.
 *
 * @param measured null before the first look
 */
record Told(Measured measured, boolean reached, boolean missed, boolean back) {

    static final Told NOTHING = new Told(null, false, false, false);

    /** What there is to tell. */
    enum News {
        PROGRESSED,
        REACHED,
        MISSED,
        BACK_ON_TRACK
    }

    /**
     * The news in what is measured now. Reached, missed and back on track are told once for a promise, in this order of
     * precedence; a later turn of the same kind is told as progress. A target of which nothing can be said yet is no news.
     */
    Optional<News> news(Measured now) {
        Told known = about(now.promise());
        Standing before = measured == null ? Standing.OPEN : measured.standing();
        if (now.standing() == Standing.REACHED && !known.reached) {
            return Optional.of(News.REACHED);
        }
        if (now.standing() == Standing.MISSED && !known.missed) {
            return Optional.of(News.MISSED);
        }
        if (before == Standing.MISSED && now.standing() != Standing.MISSED && !known.back) {
            return Optional.of(News.BACK_ON_TRACK);
        }
        if (measured == null) {
            return now.progress() == null ? Optional.empty() : Optional.of(News.PROGRESSED);
        }
        boolean changed = measured.promise() != now.promise()
                || measured.standing() != now.standing()
                || !measured.sameProgress(now);
        return changed ? Optional.of(News.PROGRESSED) : Optional.empty();
    }

    /** The same after the news was told. */
    Told after(Measured now, News news) {
        Told known = about(now.promise());
        return new Told(
                now,
                known.reached || news == News.REACHED,
                known.missed || news == News.MISSED,
                known.back || news == News.BACK_ON_TRACK);
    }

    private Told about(int promise) {
        return measured == null || measured.promise() == promise ? this : new Told(measured, false, false, false);
    }
}
