package dev.tandem.local;

import dev.tandem.embedded.FreePort;
import dev.tandem.local.Options.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Chooses the ports that were left to us, and finds out whether the others are free. */
final class FreePorts {
    private final List<String> busy = new ArrayList<>();

    private FreePorts() {}

    /** The ports to listen on; fails with one line that names every busy one and the option to change it. */
    static Ports of(Options options) throws CannotGoOn {
        FreePorts check = new FreePorts();
        Ports asked = options.ports();
        Ports ports = new Ports(
                check.port(asked.gateway(), "--port", options.starts(Service.GATEWAY)),
                check.port(asked.initiatives(), "--initiatives-port", options.starts(Service.INITIATIVES)),
                check.port(asked.metrics(), "--metrics-port", options.starts(Service.METRICS)),
                check.port(asked.webhooks(), "--webhooks-port", options.starts(Service.WEBHOOKS)),
                check.port(asked.kafka(), "--kafka-port", true),
                check.port(asked.postgres(), "--postgres-port", true));
        if (!check.busy.isEmpty()) {
            throw new CannotGoOn(
                    ExitCode.PORT_BUSY,
                    "Another program listens on port " + String.join(" and ", check.busy)
                            + "; stop it or choose another port.");
        }
        return ports;
    }

    private int port(int asked, String option, boolean needed) {
        if (asked == 0) {
            return FreePort.find();
        }
        if (needed && !isFree(asked)) {
            busy.add(asked + " (" + option + ")");
        }
        return asked;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the services bind: a connection of the last run that still lingers is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
