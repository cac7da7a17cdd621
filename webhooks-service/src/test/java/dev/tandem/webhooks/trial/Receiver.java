package dev.tandem.webhooks.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** Somebody's own server. It takes everything until it is told otherwise, and remembers what it got. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new ArrayList<>();
    private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** An answer; the header may be null, and none is sent when the status is 0. */
    private record Answer(int status, String header, String value, String body) {}

    public Receiver() {
        this(null);
    }

    /** With TLS, unless the context is null. */
    public Receiver(SSLContext tls) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                server = HttpServer.create(anyPort, 0);
            } else {
                HttpsServer secure = HttpsServer.create(anyPort, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where it is, on this machine and without TLS. */
    public String url() {
        return "http://localhost:" + port() + "/hook?of=" + port();
    }

    /** Answers the next requests with these statuses, and again 200 after them. */
    public Receiver answering(int... statuses) {
        for (int status : statuses) {
            answers.add(new Answer(status, null, null, "answer " + status));
        }
        return this;
    }

    public Receiver answering(int status, String header, String value, String body) {
        answers.add(new Answer(status, header, value, body));
        return this;
    }

    /** Lets the next requests hang until it is closed. */
    public Receiver hanging(int times) {
        for (int time = 0; time < times; time++) {
            answers.add(new Answer(0, null, null, ""));
        }
        return this;
    }

    /** What came so far. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (received) {
            received.add(new Received(exchange.getRequestMethod(), headers, body));
        }
        Answer answer = answers.poll();
        if (answer == null) {
            exchange.sendResponseHeaders(204, -1);
        } else if (answer.status() == 0) {
            hang();
        } else {
            if (answer.header() != null) {
                exchange.getResponseHeaders().add(answer.header(), answer.value());
            }
            byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    private void hang() {
        try {
            closed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
