package dev.tandem.fuzz;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param requests how many requests at most
 * @param callers whose tokens are used, without what all names begin with; all when empty
 * @param only ids of the operations that are called; all when empty
 */
record Options(
        URI server,
        Path tokens,
        long requests,
        long seconds,
        long seed,
        int connections,
        Set<String> callers,
        Set<String> only) {

    static final String USAGE = """
            mutate [options]
              --as NAME,...         whose tokens are used, as BUSINESS_EXECUTIVE_1,FINANCE_1 (all)
              --only OPERATION,...  ids of the operations that are called (all)
              --seconds N           how long (60)
              --requests N          how many requests at most (no limit)
              --connections N       how many at once (8)
              --seed N              another run of the same kind (1)
              --server URL          the gateway's address
              --tokens FILE         the tokens, as shell variables TOKEN_NAME=...
            """;

    /** Refuses what is not known with an {@link IllegalArgumentException} that is made for people. */
    static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.remove();
            if (!USAGE.contains("  " + option + " ") || !option.startsWith("--") || rest.isEmpty()) {
                throw new IllegalArgumentException(option + " is no option, or lacks its value.\n" + USAGE);
            }
            given.put(option, rest.remove());
        }
        if (!given.containsKey("--server") || !given.containsKey("--tokens")) {
            throw new IllegalArgumentException("--server and --tokens are needed.\n" + USAGE);
        }
        return new Options(
                URI.create(given.get("--server")),
                Path.of(given.get("--tokens")),
                Long.parseLong(given.getOrDefault("--requests", Long.toString(Long.MAX_VALUE))),
                Long.parseLong(given.getOrDefault("--seconds", "60")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                Integer.parseInt(given.getOrDefault("--connections", "8")),
                names(given.get("--as")),
                names(given.get("--only")));
    }

    private static Set<String> names(String list) {
        return list == null ? Set.of() : Set.of(list.split(","));
    }
}
