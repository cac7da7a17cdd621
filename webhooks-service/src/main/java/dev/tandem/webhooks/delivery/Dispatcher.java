package dev.tandem.webhooks.delivery;

import dev.tandem.journal.relay.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is due, so much at once as is allowed. A webhook has only a small part of that, so a receiver that is slow
 * holds up nobody but itself.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    private final DispatchService service;
    private final Sender sender;
    private final DispatchBell bell;
    private final DispatchMeters meters;
    private final int atOnce;
    private final int each;
    private final Duration every;
    private final Map<UUID, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExecutorService attempts;
    private final Outage database = new Outage(LOG, "Looking for what is to be sent");
    private volatile boolean running;
    private Thread thread;

    Dispatcher(
            DispatchService service,
            Sender sender,
            DispatchBell bell,
            DispatchMeters meters,
            @ConfigProperty(name = "tandem.webhooks.at-once") int atOnce,
            @ConfigProperty(name = "tandem.webhooks.at-once-each") int each,
            @ConfigProperty(name = "tandem.webhooks.every") Duration every) {
        this.service = service;
        this.sender = sender;
        this.bell = bell;
        this.meters = meters;
        this.atOnce = atOnce;
        this.each = each;
        this.every = every;
        this.attempts = Executors.newCachedThreadPool(work -> {
            Thread made = new Thread(work, "tandem-webhook-attempt");
            made.setDaemon(true);
            return made;
        });
    }

    void onStart(@Observes StartupEvent started) {
        meters.watch(underWay::get);
        if (!every.isZero()) {
            start(every);
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stop();
        attempts.shutdown();
        if (!attempts.awaitTermination(LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.shutdownNow();
        }
    }

    /** Goes on by itself, looking when the bell rings and else after a pause. */
    void start(Duration pause) {
        running = true;
        thread = new Thread(() -> run(pause), "tandem-webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() throws InterruptedException {
        if (thread != null) {
            running = false;
            bell.ring();
            thread.join(LAST_ATTEMPTS.toMillis());
            thread = null;
        }
    }

    /** Begins what is due and there is room for. */
    List<CompletableFuture<Void>> round() {
        int room = atOnce - underWay.get();
        if (room <= 0) {
            return List.of();
        }
        Map<UUID, Integer> numbers = new HashMap<>();
        busy.forEach((webhook, number) -> numbers.put(webhook, number.get()));
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        for (Claim claim : service.claim(numbers, each, room)) {
            underWay.incrementAndGet();
            busy.computeIfAbsent(claim.webhookId(), webhook -> new AtomicInteger())
                    .incrementAndGet();
            begun.add(CompletableFuture.runAsync(() -> attempt(claim), attempts));
        }
        return begun;
    }

    private void attempt(Claim claim) {
        try {
            Outcome outcome = sender.send(claim);
            meters.attempted(outcome);
            service.end(claim, outcome);
        } catch (RuntimeException failed) {
            // The lease runs out, and then it is tried again.
            LOG.warnf(failed, "What came of delivery %s could not be written down", claim.deliveryId());
        } finally {
            underWay.decrementAndGet();
            busy.computeIfPresent(
                    claim.webhookId(), (webhook, number) -> number.decrementAndGet() == 0 ? null : number);
            bell.ring();
        }
    }

    private void run(Duration pause) {
        try {
            while (running) {
                boolean begun = false;
                try {
                    begun = !round().isEmpty();
                    database.ended();
                } catch (RuntimeException failed) {
                    database.began(failed);
                }
                if (!begun) {
                    bell.await(pause);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The dispatcher was interrupted", stopped);
        }
    }
}
