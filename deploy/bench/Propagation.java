import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes at a fixed rate to one service and asks the other, as soon as every tenth write is answered, to answer once it
 * has applied it: asking after each would measure the reads. What is measured is what a client waits, from the write's
 * answer to the read's answer.
 */
class Propagation {

    private static final int EVERY = 10;
    private static final int WARM_SECONDS = 30;
    private static final String BODY = "{\"title\": \"Propagation\", \"labels\": {\"bench\": \"yes\"}}";

    public static void main(String[] args) throws Exception {
        URI writes = URI.create(args[0]);
        URI reads = URI.create(args[1]);
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        String token = "Bearer " + System.getenv("TOKEN");
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Long> waits = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failed = new AtomicInteger();
        List<CompletableFuture<?>> all = new ArrayList<>();
        int warm = rate * WARM_SECONDS;
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds + warm; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()) / 2);
            }
            boolean asks = i % EVERY == 0;
            boolean counts = i >= warm;
            HttpRequest write = HttpRequest.newBuilder(writes.resolve("/api/v1/initiatives"))
                    .header("Authorization", token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(BODY))
                    .build();
            all.add(http.sendAsync(write, BodyHandlers.discarding()).thenCompose(written -> {
                if (written.statusCode() != 201) {
                    failed.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                }
                if (!asks) {
                    return CompletableFuture.completedFuture(null);
                }
                long answered = System.nanoTime();
                HttpRequest read = HttpRequest.newBuilder(reads.resolve("/api/v1/metrics?limit=1"))
                        .header("Authorization", token)
                        .header("Tandem-After", written.headers().firstValue("Tandem-Position").orElseThrow())
                        .build();
                return http.sendAsync(read, BodyHandlers.discarding()).thenAccept(seen -> count(seen, answered, counts, waits, failed));
            }).exceptionally(lost -> {
                failed.incrementAndGet();
                return null;
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        List<Long> sorted = waits.stream().sorted().toList();
        if (sorted.isEmpty()) {
            System.err.printf("propagation: nothing was measured, %d writes or reads failed%n", failed.get());
            System.exit(1);
        }
        System.out.printf(
                "propagation: %d of the writes at %d/s, %d failed; p50 %.1f ms (asked: at most 25), p99 %.1f ms (asked: at most 500), max %.1f ms%n",
                sorted.size(), rate, failed.get(), at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    private static void count(HttpResponse<Void> seen, long answered, boolean counts, List<Long> waits, AtomicInteger failed) {
        if (seen.statusCode() != 200) {
            failed.incrementAndGet();
        } else if (counts) {
            waits.add(System.nanoTime() - answered);
        }
    }

    private static double at(List<Long> sorted, double quantile) {
        int index = Math.min(sorted.size() - 1, (int) (sorted.size() * quantile));
        return sorted.get(index) / 1e6;
    }
}
