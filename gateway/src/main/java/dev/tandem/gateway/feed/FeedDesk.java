package dev.tandem.gateway.feed;

import dev.tandem.events.Scope;
import dev.tandem.gateway.token.Token;
import dev.tandem.gateway.token.TokenCheck;
import dev.tandem.gateway.token.TokenRefused;
import dev.tandem.gateway.visit.GatewayProblems;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Answers those who ask for events: the feed as one event loop sees it. */
public final class FeedDesk {

    /** Seconds after which somebody who was turned away may ask again. */
    static final String RETRY_AFTER = "2";

    private static final long TICK_MILLIS = 1_000;

    private final Feed feed;
    private final TokenCheck tokens;
    private final Clock clock;
    private final Context context;
    private final Set<EventStream> streams = new HashSet<>();
    private final Set<EventStream> beingChecked = new HashSet<>();
    private final Set<EventPage> pages = new HashSet<>();
    private final Runnable listener;
    private final long timer;
    private boolean closed;

    /** A desk on the event loop that calls this. */
    public FeedDesk(Feed feed, TokenCheck tokens, Clock clock) {
        this.feed = feed;
        this.tokens = tokens;
        this.clock = clock;
        this.context = Vertx.currentContext();
        this.timer = context.owner().setPeriodic(TICK_MILLIS, tick -> tick());
        AtomicBoolean told = new AtomicBoolean();
        this.listener = () -> {
            if (told.compareAndSet(false, true)) {
                context.runOnContext(later -> {
                    told.set(false);
                    look();
                });
            }
        };
        feed.listen(listener);
    }

    /** Whether what is asked for would last as long as the client likes. */
    public static boolean isForStream(Visit visit) {
        return FeedForm.of(visit.request().getHeader(HttpHeaders.ACCEPT)) == FeedForm.STREAM;
    }

    /** Answers with a page or opens a stream; the token is good. */
    public void answer(Visit visit, Token token) {
        FeedForm form = FeedForm.of(visit.request().getHeader(HttpHeaders.ACCEPT));
        if (visit.hasBody()) {
            visit.refuse(Problems.UNSUPPORTED_MEDIA_TYPE, "This operation takes no body.");
        } else if (form == null) {
            visit.refuse(Problems.NOT_ACCEPTABLE, "Events come as application/json or as text/event-stream.");
        } else {
            answer(visit, token, form);
        }
    }

    private void answer(Visit visit, Token token, FeedForm form) {
        Scope scope = Scope.of(token.groups(), token.subject());
        if (!scope.open()) {
            visit.refuse(Problems.FORBIDDEN, "None of the roles of the token may see events.");
            return;
        }
        FeedRequest request;
        try {
            String last = visit.request().getHeader(FeedRequest.LAST_EVENT_ID);
            request = FeedRequest.of(form, visit.request().query(), last, feed.types());
        } catch (ProblemException refused) {
            visit.refuse(refused.type(), refused.detail(), refused.errors());
            return;
        }
        if (closed) {
            turnAway(visit, Problems.UNAVAILABLE, "The gateway is being stopped.");
            return;
        }
        if (!feed.tail().isReachable()) {
            turnAway(visit, Problems.UNAVAILABLE, "The events cannot be read now.");
            return;
        }
        Predicate<Event> wanted =
                event -> scope.sees(event.attributes()) && request.filter().wants(event.attributes());
        if (form == FeedForm.PAGE) {
            EventPage page = new EventPage(visit, request, wanted, feed, context, pages::remove);
            pages.add(page);
            page.open();
        } else if (visit.isHead()) {
            visit.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, form.type())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            stream(visit, token, wanted, request.start());
        }
    }

    private void stream(Visit visit, Token token, Predicate<Event> wanted, Start start) {
        switch (feed.admitStream(token.subject())) {
            case CLIENT_HAS_ENOUGH ->
                turnAway(
                        visit,
                        GatewayProblems.TOO_MANY_REQUESTS,
                        "The client has as many streams open as it may: "
                                + feed.settings().streamsPerClient() + ".");
            case GATEWAY_IS_FULL ->
                turnAway(visit, Problems.UNAVAILABLE, "As many streams are open as this gateway holds.");
            case GRANTED -> {
                EventStream stream = new EventStream(visit, token, wanted, feed, context, this::ended);
                streams.add(stream);
                stream.open(start);
            }
        }
    }

    private static void turnAway(Visit visit, ProblemType type, String why) {
        visit.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        visit.refuse(type, why);
    }

    private void ended(EventStream stream, String reason) {
        streams.remove(stream);
        feed.streamEnded(stream.token().subject(), reason);
    }

    private void look() {
        Instant now = clock.instant();
        List.copyOf(streams).forEach(stream -> stream.look(now));
        List.copyOf(pages).forEach(EventPage::look);
    }

    private void tick() {
        Instant now = clock.instant();
        for (EventStream stream : List.copyOf(streams)) {
            stream.tick(now);
            if (!stream.isEnded() && !now.isBefore(stream.token().goodUntil()) && beingChecked.add(stream)) {
                checkAgain(stream);
            }
        }
        List.copyOf(pages).forEach(EventPage::look);
    }

    /** So that a key that the issuer withdrew stops working for streams too. */
    private void checkAgain(EventStream stream) {
        tokens.of(stream.visit().request().headers()).onComplete(checked -> {
            beingChecked.remove(stream);
            if (checked.succeeded()) {
                stream.renew(checked.result());
            } else if (checked.cause() instanceof TokenRefused) {
                stream.end(EventStream.REFUSED, "The token is no longer accepted. Come back with a fresh one.");
            }
        });
    }

    /** Ends all streams, and answers those who wait; nobody comes any more. */
    public void close() {
        closed = true;
        feed.listenNoMore(listener);
        context.owner().cancelTimer(timer);
        List.copyOf(streams)
                .forEach(stream -> stream.end(
                        EventStream.STOPPING, "The gateway is being stopped. Come back with this position."));
        List.copyOf(pages).forEach(EventPage::stopWaiting);
    }
}
