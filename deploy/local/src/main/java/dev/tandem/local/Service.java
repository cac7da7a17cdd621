package dev.tandem.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The programs of the project, each started as a process of its own. */
public enum Service {
    INITIATIVES("initiatives-service", "initiatives"),
    METRICS("metrics-service", "metrics"),
    WEBHOOKS("webhooks-service", "webhooks"),
    GATEWAY("gateway", null);

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /** The name of its folder, its log and its process. */
    public String module() {
        return module;
    }

    /** Its database and login, both of this name; the gateway has none. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Services that keep data; they start before the gateway and stop after it. */
    public static List<Service> behindTheGateway() {
        return List.of(INITIATIVES, METRICS, WEBHOOKS);
    }

    static Optional<Service> named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst();
    }
}
