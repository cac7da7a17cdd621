import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens many event streams at the gateway and writes at a fixed rate. What is measured is the time from the instant that an
 * event carries, which is before its commit, to its arrival at each listener; Kafka and the relay are within.
 */
class Listeners {

    private static final Pattern TIME = Pattern.compile("\"time\":\"([^\"]+)\"");
    private static final String BODY = "{\"title\": \"Listeners\", \"labels\": {\"bench\": \"yes\"}}";
    private static final int WARM_SECONDS = 10;

    public static void main(String[] args) throws Exception {
        URI gateway = URI.create(args[0]);
        int listeners = Integer.parseInt(args[1]);
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        Path memory = Path.of("/proc", args[4], "status");
        String token = "Bearer " + System.getenv("TOKEN");
        long before = residentKiB(memory);
        Selector selector = Selector.open();
        String request = "GET /api/v1/events?type=dev.tandem.initiative.proposed HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nAccept: text/event-stream\r\nAuthorization: " + token + "\r\n\r\n";
        for (int i = 0; i < listeners; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new StringBuilder());
        }
        List<Long> waits = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        Instant counts = Instant.now().plusSeconds(WARM_SECONDS);
        Instant end = counts.plusSeconds(seconds);
        Thread writer = new Thread(() -> write(gateway, token, rate, rate * (WARM_SECONDS + seconds), failed));
        writer.start();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        while (Instant.now().isBefore(end.plusSeconds(2))) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                bytes.clear();
                if (((SocketChannel) key.channel()).read(bytes) < 0) {
                    failed.incrementAndGet();
                    key.cancel();
                    continue;
                }
                Instant arrived = Instant.now();
                StringBuilder text = (StringBuilder) key.attachment();
                text.append(new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1));
                int whole = text.lastIndexOf("\n\n");
                if (whole >= 0) {
                    Matcher times = TIME.matcher(text.substring(0, whole));
                    while (times.find()) {
                        Instant happened = Instant.parse(times.group(1));
                        if (happened.isAfter(counts) && happened.isBefore(end)) {
                            waits.add(Duration.between(happened, arrived).toNanos());
                        }
                    }
                    text.delete(0, whole + 2);
                }
            }
            selector.selectedKeys().clear();
        }
        writer.join();
        waits.sort(null);
        if (waits.isEmpty()) {
            System.err.printf("listeners: nothing was heard, %d failed%n", failed.get());
            System.exit(1);
        }
        System.out.printf(
                "listeners: %d streams, %d of %d events heard, %d failed; p50 %.1f ms, p99 %.1f ms (asked: at most 250), max %.1f ms; %d KiB a stream (asked: at most 64)%n",
                listeners, waits.size(), (long) listeners * rate * seconds, failed.get(), at(waits, 0.50), at(waits, 0.99), at(waits, 1),
                (residentKiB(memory) - before) / listeners);
    }

    private static void write(URI gateway, String token, int rate, int writes, AtomicInteger failed) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest write = HttpRequest.newBuilder(gateway.resolve("/api/v1/initiatives"))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY))
                .build();
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < writes; i++) {
                TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(1) * i / rate - System.nanoTime());
                http.sendAsync(write, BodyHandlers.discarding()).whenComplete((answer, lost) -> {
                    if (lost != null || answer.statusCode() != 201) {
                        failed.incrementAndGet();
                    }
                });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long residentKiB(Path status) throws Exception {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static double at(List<Long> sorted, double quantile) {
        int index = Math.min(sorted.size() - 1, (int) (sorted.size() * quantile));
        return sorted.get(index) / 1e6;
    }
}
