package dev.tandem.webhooks.trial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.webhooks.target.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A DNS whose answers tests write. Of this machine and of plain addresses it knows what everybody knows, else nothing. */
@ApplicationScoped
public class SettableNames implements Names {

    private static final int LONGEST_SECONDS = 60;

    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** Has a host answer with these, one after the other, the last one for ever; each is addresses with commas between. */
    public void answer(String host, String... addresses) {
        answers.put(host, new ArrayDeque<>(Arrays.asList(addresses)));
    }

    /** A host about which the DNS thinks until it is let go. */
    public record Held(CountDownLatch asked, CountDownLatch released) {

        public void untilAsked() throws InterruptedException {
            assertTrue(asked.await(LONGEST_SECONDS, TimeUnit.SECONDS), "nobody asked");
        }

        public void release() {
            released.countDown();
        }
    }

    public Held hold(String host) {
        Held holding = new Held(new CountDownLatch(1), new CountDownLatch(1));
        held.put(host, holding);
        return holding;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        Held holding = held.get(host);
        if (holding != null) {
            holding.asked().countDown();
            try {
                assertTrue(holding.released().await(LONGEST_SECONDS, TimeUnit.SECONDS), "nobody let go");
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return answered(host);
    }

    private synchronized List<InetAddress> answered(String host) throws UnknownHostException {
        Deque<String> written = answers.get(host);
        if (written == null && !host.equals("localhost") && !host.matches("[0-9.]+|.*:.*")) {
            throw new UnknownHostException(host);
        }
        if (written == null) {
            return List.of(InetAddress.getAllByName(host));
        }
        String answer = written.size() > 1 ? written.remove() : written.element();
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : answer.split(",", -1)) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }
}
