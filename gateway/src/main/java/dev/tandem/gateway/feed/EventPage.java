package dev.tandem.gateway.feed;

import dev.tandem.gateway.feed.LogReader.Limits;
import dev.tandem.gateway.visit.GatewayProblems;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.Problems;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of events: those after a position, and the position at which to go on. */
final class EventPage implements Reader.Taker {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_RECORDS = 20_000;
    private static final long LONGEST_SEARCH = Duration.ofSeconds(2).toNanos();

    private final Visit visit;
    private final FeedRequest request;
    private final Feed feed;
    private final Context context;
    private final Reader reader;
    private final Consumer<EventPage> whenAnswered;
    private final List<Buffer> items = new ArrayList<>();
    private final long began = System.nanoTime();
    private long bytes;
    private boolean answered;
    /** The timer of the wait; null before it. */
    private Long waiting;

    EventPage(
            Visit visit,
            FeedRequest request,
            Predicate<Event> wanted,
            Feed feed,
            Context context,
            Consumer<EventPage> whenAnswered) {
        this.visit = visit;
        this.request = request;
        this.feed = feed;
        this.context = context;
        this.whenAnswered = whenAnswered;
        this.reader = new Reader(feed, context, wanted, new Limits(request.limit(), MOST_BYTES, MOST_RECORDS), this);
    }

    void open() {
        visit.response().closeHandler(closed -> finish());
        reader.begin(request.start());
    }

    /** There may be something new. */
    void look() {
        reader.look();
    }

    /** Answers with what there is. */
    void stopWaiting() {
        if (reader.position() == null) {
            unreachable();
        } else if (!answered) {
            answer();
        }
    }

    @Override
    public void begins(Position place) {
        // A page tells where it ends only.
    }

    @Override
    public boolean hasRoom() {
        return !answered && items.size() < request.limit() && bytes < MOST_BYTES;
    }

    @Override
    public void take(Event event, Position after, Buffer json, Buffer frame) {
        items.add(json);
        bytes += json.length();
        if (!hasRoom()) {
            answer();
        }
    }

    @Override
    public void caughtUp() {
        if (!items.isEmpty() || request.patience().isZero()) {
            answer();
        } else if (waiting == null) {
            waiting = context.owner().setTimer(request.patience().toMillis(), over -> stopWaiting());
        }
    }

    @Override
    public void lookedAtPart() {
        if (!items.isEmpty() || System.nanoTime() - began > LONGEST_SEARCH) {
            answer();
        }
    }

    @Override
    public void gone() {
        if (!answered) {
            visit.refuse(
                    GatewayProblems.POSITION_GONE,
                    "Events after this position are no longer kept.",
                    List.of(FieldError.parameter("after", "Begin again with `oldest` or `now`.")));
            finish();
        }
    }

    @Override
    public void unreachable() {
        if (!answered) {
            visit.response().putHeader(HttpHeaders.RETRY_AFTER, FeedDesk.RETRY_AFTER);
            visit.refuse(Problems.UNAVAILABLE, "The events cannot be read now.");
            finish();
        }
    }

    @Override
    public void overtaken() {
        reader.look();
    }

    private void answer() {
        String next = reader.position().text();
        Ring ring = feed.tail().heard().ring();
        boolean more = !ring.partitions().know(reader.position())
                || !reader.position().covers(ring.extent().reached());
        Buffer body = Buffer.buffer("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                body.appendString(",");
            }
            body.appendBuffer(items.get(i));
        }
        body.appendString("],\"next\":\"" + next + "\",\"more\":" + more + "}");
        send(body, next);
        finish();
    }

    private void send(Buffer body, String next) {
        HttpServerResponse response = visit.response();
        String tag = ETags.of(null, body.getBytes());
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Authorization, Accept")
                .putHeader("Link", "<" + link(next) + ">; rel=\"next\"")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (ETags.matches(visit.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, FeedForm.PAGE.type());
            visit.end(body);
        }
    }

    /** The same question after this page. */
    private String link(String next) {
        String query = visit.request().query();
        Stream<String> kept = query == null
                ? Stream.of()
                : Stream.of(query.split("&", -1)).filter(part -> !part.isEmpty() && !part.startsWith("after="));
        return visit.request().path() + "?"
                + Stream.concat(kept, Stream.of("after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }

    private void finish() {
        if (!answered) {
            answered = true;
            if (waiting != null) {
                context.owner().cancelTimer(waiting);
            }
            reader.stop();
            whenAnswered.accept(this);
        }
    }
}
