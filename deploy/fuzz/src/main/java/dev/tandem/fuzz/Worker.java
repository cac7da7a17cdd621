package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

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
                Request request = draft.request();
                send(connection, draft, request, number);
            }
        }
    }

    private void send(Connection connection, Draft draft, Request request, long number) {
        String operation = draft.operation.id();
        int status = 0;
        long begun = System.nanoTime();
        List<String> faults;
        try {
            Exchange exchange = request.answered(connection.send(request));
            status = exchange.answer().status();
            faults = verdict.faults(exchange);
            pool.harvest(draft.operation, exchange);
        } catch (IOException | RuntimeException unanswered) {
            faults = List.of("there is no answer that can be read: " + unanswered);
        }
        report.add(operation, status, Duration.ofNanos(System.nanoTime() - begun));
        if (!faults.isEmpty()) {
            String seen = "seed " + seed + ", request " + number + "\n";
            report.add(operation, status, faults, seen + Curl.line(options.server(), request, draft.caller));
        }
    }
}
