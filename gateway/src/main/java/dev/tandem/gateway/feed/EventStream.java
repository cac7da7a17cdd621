package dev.tandem.gateway.feed;

import dev.tandem.gateway.feed.LogReader.Limits;
import dev.tandem.gateway.token.Token;
import dev.tandem.gateway.visit.Cut;
import dev.tandem.gateway.visit.Visit;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One stream of events to one client. It holds no more than the client's connection does: what does not fit is read again
 * when there is room, and a client that makes none is sent away with the position at which it can go on.
 */
final class EventStream implements Reader.Taker {

    static final String EXPIRED = "token-expired";
    static final String REFUSED = "token-refused";
    static final String STOPPING = "stopping";

    private static final String SLOW = "too-slow";
    private static final String LEFT = "left";
    private static final String POSITION_GONE = "position-gone";

    /** A chunk is what waits for one client outside of its connection. */
    private static final Limits CHUNK = new Limits(500, 64 << 10, 5_000);

    private static final long LAST_WORDS_MILLIS = 5_000;

    private final Visit visit;
    private final HttpServerResponse response;
    private final Context context;
    private final FeedSettings settings;
    private final Feed feed;
    private final Reader reader;
    private final BiConsumer<EventStream, String> whenEnded;
    private Token token;
    private boolean opened;
    private boolean ended;
    private boolean full;
    private boolean wasFull;
    private long lastRoom = System.nanoTime();
    private long lastWritten = System.nanoTime();

    EventStream(
            Visit visit,
            Token token,
            Predicate<Event> wanted,
            Feed feed,
            Context context,
            BiConsumer<EventStream, String> whenEnded) {
        this.visit = visit;
        this.response = visit.response();
        this.token = token;
        this.feed = feed;
        this.settings = feed.settings();
        this.context = context;
        this.whenEnded = whenEnded;
        this.reader = new Reader(feed, context, wanted, CHUNK, this);
    }

    void open(Start start) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, FeedForm.STREAM.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Authorization, Accept")
                .putHeader("X-Content-Type-Options", "nosniff")
                // A proxy that collects an answer before it passes it on would make a stream useless.
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        response.closeHandler(closed -> left());
        visit.request().exceptionHandler(broken -> left());
        response.drainHandler(drained -> drained());
        reader.begin(start);
        if (!opened) {
            // The head goes out even while the place is being looked for.
            write(Frames.NOTHING);
        }
    }

    Token token() {
        return token;
    }

    Visit visit() {
        return visit;
    }

    boolean isEnded() {
        return ended;
    }

    /** The token was checked again. */
    void renew(Token checked) {
        token = checked;
    }

    /** There may be something new. */
    void look(Instant now) {
        if (!ended && endWhenExpired(now)) {
            return;
        }
        reader.look();
    }

    /** Once a second: the things that happen by time alone. */
    void tick(Instant now) {
        if (ended || endWhenExpired(now)) {
            return;
        }
        long nanos = System.nanoTime();
        if (full) {
            if (nanos - lastRoom > settings.patience().toNanos()) {
                end(
                        SLOW,
                        "The client has read nothing for " + settings.patience().toSeconds() + " s.");
            }
            return;
        }
        reader.look();
        if (!ended && nanos - lastWritten > settings.heartbeat().toNanos()) {
            write(reader.position() == null ? Frames.NOTHING : Frames.heartbeat(position()));
        }
    }

    private boolean endWhenExpired(Instant now) {
        if (now.isBefore(token.expiry())) {
            return false;
        }
        end(EXPIRED, "The token has run out. Come back with a fresh one and this position.");
        return true;
    }

    @Override
    public boolean hasRoom() {
        return !full && !ended;
    }

    @Override
    public void take(Event event, Position after, Buffer json, Buffer frame) {
        write(frame != null ? frame : Frames.event(after.text(), json));
    }

    @Override
    public void begins(Position place) {
        if (!opened) {
            opened = true;
            write(Frames.opening(place.text()));
        }
    }

    @Override
    public void caughtUp() {
        wasFull = false;
    }

    @Override
    public void lookedAtPart() {
        // There is nothing to decide: the reader goes on while there is room.
    }

    @Override
    public void gone() {
        Position oldest = feed.tail().heard().oldest();
        String detail = "Events after the position are no longer kept. What follows is everything that is.";
        write(Frames.control(Frames.RESET, oldest.text(), POSITION_GONE, detail));
        reader.goOnAt(oldest);
    }

    @Override
    public void unreachable() {
        // It is asked again at the next tick.
    }

    @Override
    public void overtaken() {
        if (wasFull) {
            end(SLOW, "The client reads more slowly than events come.");
        } else {
            reader.look();
        }
    }

    private void write(Buffer frame) {
        if (ended) {
            return;
        }
        response.write(frame);
        lastWritten = System.nanoTime();
        if (!full && response.writeQueueFull()) {
            full = true;
            wasFull = true;
            lastRoom = lastWritten;
        }
    }

    private void drained() {
        full = false;
        reader.look();
    }

    private String position() {
        return reader.position() == null ? "" : reader.position().text();
    }

    /** Says why, and ends. */
    void end(String reason, String detail) {
        if (ended) {
            return;
        }
        reader.stop();
        response.write(Frames.control(Frames.END, position(), reason, detail));
        ended = true;
        response.end();
        // Whoever does not read will not read this either.
        context.owner().setTimer(LAST_WORDS_MILLIS, later -> {
            if (full && !response.closed()) {
                Cut.off(visit.request().connection());
            }
        });
        whenEnded.accept(this, reason);
    }

    private void left() {
        if (!ended) {
            ended = true;
            reader.stop();
            whenEnded.accept(this, LEFT);
        }
    }
}
