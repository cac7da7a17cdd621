package dev.tandem.fuzz;

import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the contract that a gateway serves, and sends what it allows and what it forbids, many times a second. Each answer
 * is held against the contract; the exit code is 1 when one does not fit.
 */
public final class Fuzz {

    /** Warns of every word of a contract that is none of a schema's. Who is not held loses its level. */
    private static final Logger VALIDATOR = Logger.getLogger("com.networknt.schema");

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
        VALIDATOR.setLevel(Level.SEVERE);
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
        Report report = new Report(out);
        Instant begun = Instant.now();
        Instant end = begun.plusSeconds(options.seconds());
        AtomicLong left = new AtomicLong(options.requests());
        BooleanSupplier goOn = () -> Instant.now().isBefore(end) && left.decrementAndGet() >= 0;
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < options.connections(); number++) {
            Worker worker = new Worker(options, options.seed() + number, contract, callers, verdict, report, goOn);
            threads.add(new Thread(worker, "connection-" + number));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            for (thread.join(NEWS_EVERY.toMillis()); thread.isAlive(); thread.join(NEWS_EVERY.toMillis())) {
                out.println(report.news(Duration.between(begun, Instant.now())));
            }
        }
        report.print();
        out.println("\n" + report.news(Duration.between(begun, Instant.now())));
        return report.findings();
    }
}
