package dev.tandem.gateway.feed;

import java.util.HashMap;
import java.util.Map;

/** Counts the streams that are open in this gateway, all of them and each client's, and lets no more in than there may be. */
final class OpenStreams {

    /** What somebody is told who wants to open one more. */
    enum Admission {
        GRANTED,
        CLIENT_HAS_ENOUGH,
        GATEWAY_IS_FULL
    }

    private final int most;
    private final int mostOfOneClient;
    private final Map<String, Integer> byClient = new HashMap<>();
    private int count;

    OpenStreams(int most, int mostOfOneClient) {
        this.most = most;
        this.mostOfOneClient = mostOfOneClient;
    }

    /** Asks for one more; if it is granted, {@link #left} follows when it has ended. */
    synchronized Admission admit(String client) {
        int own = byClient.getOrDefault(client, 0);
        if (own >= mostOfOneClient) {
            return Admission.CLIENT_HAS_ENOUGH;
        }
        if (count >= most) {
            return Admission.GATEWAY_IS_FULL;
        }
        byClient.put(client, own + 1);
        count++;
        return Admission.GRANTED;
    }

    /** One has ended. */
    synchronized void left(String client) {
        byClient.computeIfPresent(client, (name, own) -> own == 1 ? null : own - 1);
        count--;
    }

    synchronized int count() {
        return count;
    }
}
