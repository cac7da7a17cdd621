package dev.tandem.gateway.door;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three stand-in services, a key set and a token for trying the gateway by hand: folder and three ports as arguments. */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String... arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        Path keys = Tokens.keySet(Path.of(arguments[0]));
        new StandInService(vertx, "initiatives-service", Integer.parseInt(arguments[1]));
        new StandInService(vertx, "metrics-service", Integer.parseInt(arguments[2]));
        new StandInService(vertx, "webhooks-service", Integer.parseInt(arguments[3]));
        Files.writeString(Path.of(arguments[0], "token"), Tokens.good("admin"));
        System.out.println("TANDEM_JWKS=" + keys);
    }
}
