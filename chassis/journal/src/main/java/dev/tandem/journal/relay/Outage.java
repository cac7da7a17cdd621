package dev.tandem.journal.relay;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Tells the log once when something goes away and once when it is back, however often it is tried in between. */
public final class Outage {

    private final Logger log;
    private final String what;
    private final AtomicBoolean away = new AtomicBoolean();

    /**
     * Watches one thing.
     *
     * @param what the subject of the sentence in the log, such as {@code Publishing to Kafka}
     */
    public Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    public void began(Throwable reason) {
        if (away.compareAndSet(false, true)) {
            log.warnf("%s fails and is tried again until it works: %s", what, reason);
            log.debug(what, reason);
        }
    }

    public void ended() {
        if (away.compareAndSet(true, false)) {
            log.infof("%s works again", what);
        }
    }
}
