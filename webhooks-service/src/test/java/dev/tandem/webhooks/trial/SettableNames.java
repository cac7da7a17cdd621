package dev.tandem.webhooks.trial;

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

/** A DNS whose answers tests write. Of this machine and of plain addresses it knows what everybody knows, else nothing. */
@ApplicationScoped
public class SettableNames implements Names {

    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();

    /** Has a host answer with these, one after the other, the last one for ever; each is addresses with commas between. */
    public void answer(String host, String... addresses) {
        answers.put(host, new ArrayDeque<>(Arrays.asList(addresses)));
    }

    @Override
    public synchronized List<InetAddress> addresses(String host) throws UnknownHostException {
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
