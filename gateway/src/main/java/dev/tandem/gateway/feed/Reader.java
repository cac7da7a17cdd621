package dev.tandem.gateway.feed;

import dev.tandem.gateway.feed.LogReader.Chunk;
import dev.tandem.gateway.feed.LogReader.Found;
import dev.tandem.gateway.feed.LogReader.Limits;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * One reader's way through all events, without gap and without repeating: by the log while it is far behind, by the ring once
 * it is near. Lives on one event loop and never waits there.
 */
final class Reader {

    /** Who gets what is read. */
    interface Taker {

        /** Everything after this place is going to be given. */
        void begins(Position place);

        /** Whether it takes one more event now; when it does later, it calls {@link Reader#look()}. */
        boolean hasRoom();

        /**
         * Takes an event.
         *
         * @param after how far has been read with it
         * @param frame the event as streams write it; null when it is to be made
         */
        void take(Event event, Position after, Buffer json, Buffer frame);

        /** Everything that there is has been looked at. */
        void caughtUp();

        /** A part of the log has been looked at, and there is more. */
        void lookedAtPart();

        /** What comes next is no longer kept. */
        void gone();

        /** Kafka gives nothing now. */
        void unreachable();

        /** Newer events took the place of those that would have come next. */
        void overtaken();
    }

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Feed feed;
    private final Context context;
    private final Predicate<Event> wanted;
    private final Limits limits;
    private final Taker taker;
    private final int number;
    private Start start;
    private Position position;
    private Follower follower;
    private boolean asking;
    private volatile boolean stopped;
    private OptionalLong pausedUntil = OptionalLong.empty();

    Reader(Feed feed, Context context, Predicate<Event> wanted, Limits limits, Taker taker) {
        this.feed = feed;
        this.context = context;
        this.wanted = wanted;
        this.limits = limits;
        this.taker = taker;
        this.number = feed.nextReader();
    }

    /** How far has been read; null while that is being found out. */
    Position position() {
        return position;
    }

    /** Begins; Kafka must have been reached before. */
    void begin(Start place) {
        start = place;
        Tail.Heard heard = feed.tail().heard();
        switch (place.kind()) {
            case OLDEST -> goOnAt(heard.oldest());
            case NOW -> goOnAt(heard.ring().extent().reached());
            case AFTER -> goOnAt(place.after());
            case SINCE ->
                ask(log -> log.at(place.since()), found -> {
                    if (found.succeeded()) {
                        goOnAt(found.result());
                    } else {
                        giveUpForAMoment();
                    }
                });
        }
    }

    /** Goes on after this position, wherever it was before. */
    void goOnAt(Position place) {
        position = place;
        follower = null;
        taker.begins(place);
        look();
    }

    /** Gives nothing more. */
    void stop() {
        stopped = true;
    }

    /** Looks for what is new and gives it as long as it is taken. */
    void look() {
        if (stopped || asking || !taker.hasRoom()) {
            return;
        }
        if (position == null) {
            if (!isPausing()) {
                begin(start);
            }
            return;
        }
        Ring ring = feed.tail().heard().ring();
        Position here = ring.partitions().here(position);
        if (here == null) {
            taker.gone();
            return;
        }
        position = here;
        if (follower == null || follower.ring() != ring) {
            follower = Follower.at(ring, position);
        }
        if (follower != null) {
            follow();
        } else if (!isPausing()) {
            readLog(ring);
        }
    }

    private void follow() {
        while (!stopped && taker.hasRoom()) {
            Ring.Entry entry = follower.next();
            position = follower.position();
            if (entry == null) {
                endOfRing();
                return;
            }
            if (wanted.test(entry.event())) {
                taker.take(entry.event(), position, entry.json(), follower.hasMet() ? entry.frame() : null);
            }
        }
    }

    private void endOfRing() {
        if (follower.isOvertaken()) {
            follower = null;
            taker.overtaken();
        } else {
            taker.caughtUp();
        }
    }

    private void readLog(Ring ring) {
        Position from = position;
        Position until = ring.extent().reached();
        ask(log -> log.read(from, until, wanted, limits), read -> {
            if (read.succeeded()) {
                give(read.result(), from);
            } else if (read.cause() instanceof Gone && !isOldest(from)) {
                taker.gone();
            } else {
                giveUpForAMoment();
            }
        });
    }

    /** What was the oldest a moment ago and is gone now leads nowhere; in a moment it is known what the oldest is now. */
    private boolean isOldest(Position place) {
        return place.equals(feed.tail().heard().oldest());
    }

    private void give(Chunk chunk, Position from) {
        for (Found found : chunk.found()) {
            position = found.after();
            taker.take(found.event(), found.after(), found.json(), null);
            if (stopped) {
                return;
            }
        }
        position = chunk.reached();
        if (position.equals(from)) {
            // Another gateway was faster: this one hears of it in a moment.
            pause();
            taker.caughtUp();
        } else {
            taker.lookedAtPart();
            look();
        }
    }

    private void giveUpForAMoment() {
        pause();
        taker.unreachable();
    }

    private void pause() {
        pausedUntil = OptionalLong.of(System.nanoTime() + PAUSE);
    }

    private boolean isPausing() {
        return pausedUntil.isPresent() && pausedUntil.getAsLong() - System.nanoTime() > 0;
    }

    private <T> void ask(CatchUp.Work<T> work, Handler<AsyncResult<T>> then) {
        asking = true;
        Future<T> answer = feed.catchUp().ask(number, context, log -> {
            if (stopped) {
                throw new Gone();
            }
            return work.with(log);
        });
        answer.onComplete(done -> {
            asking = false;
            if (!stopped) {
                then.handle(done);
            }
        });
    }
}
