package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Sends one request after the other over a connection of its own, and has each answer judged. */
final class Worker implements Runnable {

    /** How often values at bounds are asked for, and in how many of a hundred places they are then. */
    private static final int PERCENT_BOLD = 30;

    private static final int PERCENT_AT_BOUNDS = 12;

    private final Options options;
    private final long seed;
    private final Verdict verdict;
    private final Report report;
    private final BooleanSupplier goOn;
    private final Chance chance;
    private final Pool pool;
    private final RightRequests right;
    private final Mutations mutations;

    /** On a connection that is kept, one request may make the next one stumble. */
    private Supplier<String> before = () -> "none";

    Worker(
            Options options,
            long seed,
            Contract contract,
            List<Caller> callers,
            Verdict verdict,
            Report report,
            BooleanSupplier goOn) {
        this.options = options;
        this.seed = seed;
        this.verdict = verdict;
        this.report = report;
        this.goOn = goOn;
        this.chance = new Chance(seed);
        this.pool = new Pool(contract, chance);
        this.right = new RightRequests(contract, options.only(), callers, pool, chance);
        this.mutations = new Mutations(chance);
    }

    @Override
    public void run() {
        try (Connection connection = new Connection(options.server())) {
            for (long number = 1; goOn.getAsBoolean(); number++) {
                Draft draft = right.next(chance.percent(PERCENT_BOLD) ? PERCENT_AT_BOUNDS : 0);
                mutations.finish(draft);
                send(connection, draft, "seed " + seed + ", request " + number + "\n");
            }
        }
    }

    private void send(Connection connection, Draft draft, String number) {
        Request request = draft.request();
        String operation = draft.operation.id();
        Supplier<String> line = () -> number + Curl.line(options.server(), request, draft.caller);
        long begun = System.nanoTime();
        int status = 0;
        try {
            Exchange exchange = request.answered(connection.send(request));
            status = exchange.answer().status();
            List<String> faults = verdict.faults(exchange);
            if (!faults.isEmpty()) {
                report.add(operation, status, faults, line.get());
            }
            pool.harvest(draft.operation, exchange);
        } catch (IOException | RuntimeException unreadable) {
            String fault = "there is no answer that can be read: " + unreadable;
            report.add(
                    operation, status, List.of(fault), line.get() + "\nbefore it on the connection: " + before.get());
        }
        report.add(operation, status, Duration.ofNanos(System.nanoTime() - begun));
        before = line;
    }
}
