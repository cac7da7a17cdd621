package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Reads the contract that a gateway serves, and sends what it allows and what it forbids, many times a second. Each answer
 * is held against the contract; the exit code is 1 when one does not fit.
 */
public final class Fuzz {

    private static final Duration NEWS_EVERY = Duration.ofSeconds(10);

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(options, System.out) == 0 ? 0 : 1);
    }

    /** How many findings there were. */
    static int run(Options options, PrintStream out) throws IOException, InterruptedException {
        Contract contract;
        try (InputStream document =
                options.server().resolve("/openapi.json").toURL().openStream()) {
            contract = new Contract(Schemas.JSON.readTree(document));
        }
        List<Caller> callers = Caller.read(options.tokens(), options.callers());
        if (callers.isEmpty()) {
            throw new IOException(options.tokens() + " has no such token");
        }
        Verdict verdict = new Verdict(contract);
        Report report = new Report();
        long begun = System.nanoTime();
        long end = begun + Duration.ofSeconds(options.seconds()).toNanos();
        AtomicLong left = new AtomicLong(options.requests());
        BooleanSupplier goOn = () -> System.nanoTime() < end && left.decrementAndGet() >= 0;
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < options.connections(); number++) {
            Worker worker = new Worker(options, options.seed() + number, contract, callers, verdict, report, goOn);
            threads.add(new Thread(worker, "connection-" + number));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            for (thread.join(NEWS_EVERY.toMillis()); thread.isAlive(); thread.join(NEWS_EVERY.toMillis())) {
                out.println(news(report, begun));
            }
        }
        report.print(out);
        out.println("\n" + news(report, begun));
        return report.findings();
    }

    private static String news(Report report, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return "%.0f s: %d requests, %.0f a second, %d findings %s"
                .formatted(
                        seconds, report.requests(), report.requests() / seconds, report.findings(), report.statuses());
    }
}
