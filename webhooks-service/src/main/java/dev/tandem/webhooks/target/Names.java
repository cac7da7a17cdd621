package dev.tandem.webhooks.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks where a host is. */
public interface Names {

    /**
     * All addresses of a host, now; at least one.
     *
     * @throws UnknownHostException when there is none, or nobody knows in time
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
