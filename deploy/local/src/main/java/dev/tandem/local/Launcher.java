package dev.tandem.local;

import dev.tandem.embedded.EmbeddedPostgres;
import dev.tandem.embedded.TokenSigner;
import dev.tandem.local.build.ServiceBuild;
import dev.tandem.local.build.Staleness;
import dev.tandem.local.person.ReadyTokens;
import dev.tandem.local.process.Ledger;
import dev.tandem.local.process.Part;
import dev.tandem.local.stack.Stack;
import dev.tandem.local.stack.Startup;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One run: takes the folder, ends leftovers, builds what is stale, starts everything, and waits. */
final class Launcher {
    private final Path root;
    private final Options asked;
    private final PrintStream out;
    private final Progress progress;

    Launcher(Path root, Options asked, PrintStream out) {
        this.root = root;
        this.asked = asked;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Returns when everything has been stopped, because it was only to become ready. */
    void run() throws CannotGoOn, IOException {
        try (DataFolder folder = DataFolder.take(asked.data())) {
            Ledger ledger = new Ledger(folder.file("processes"));
            endLeftovers(folder, ledger);
            Options options = asked.withPorts(FreePorts.of(asked));
            Stack stack = new Stack(progress, ledger);
            // Ctrl-C and SIGTERM end the program through this thread.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-everything"));
            try {
                run(options, folder, ledger, stack);
            } catch (CannotGoOn | IOException e) {
                // After Ctrl-C what fails next is only its echo.
                if (!stack.isStopping()) {
                    throw e;
                }
            } finally {
                stack.stop();
            }
        }
    }

    private void run(Options options, DataFolder folder, Ledger ledger, Stack stack) throws CannotGoOn, IOException {
        if (options.build()) {
            buildStale(options, folder, ledger);
        }
        Path jwks = folder.file("jwks.json");
        TokenSigner signer = TokenSigner.generate();
        signer.writeJwks(jwks);
        URI door = URI.create("http://localhost:" + options.ports().gateway());
        ReadyTokens tokens = ReadyTokens.signedBy(signer, door, Instant.now());
        Path tokensFile = folder.file("tokens.env");
        tokens.write(tokensFile);
        Path offer = folder.file("ready-tokens.json");
        tokens.writeOffer(offer, tokensFile);

        new Startup(root, options, folder, progress, ledger).run(stack, jwks, offer);
        boolean complete = options.without().isEmpty();
        boolean loaded = !options.demo()
                || !complete
                || new DemoOnce(folder.file("demo"), progress).load(new Loads(tokens, out));
        progress.say("Ready");
        new Summary(out).print(tokens, options, tokensFile);
        if (!options.exitWhenReady()) {
            waitForAnEnd(stack, folder);
        }
        if (!loaded) {
            throw new CannotGoOn(ExitCode.LOAD_FAILED, "The demo portfolio was not loaded whole.");
        }
    }

    /** A killed launcher leaves its children: they are ended before anything new starts. */
    private void endLeftovers(DataFolder folder, Ledger ledger) throws IOException {
        List<String> ended = ledger.endLeftovers();
        EmbeddedPostgres.endLeftover(folder.file("postgres"));
        if (!ended.isEmpty()) {
            progress.say("Ended what a killed run had left: " + String.join(", ", ended));
        }
    }

    private void buildStale(Options options, DataFolder folder, Ledger ledger) throws CannotGoOn, IOException {
        Staleness staleness = new Staleness(root);
        List<Service> stale = new ArrayList<>();
        for (Service service : Service.values()) {
            if (options.starts(service) && staleness.isStale(service)) {
                stale.add(service);
            }
        }
        if (stale.isEmpty()) {
            progress.say("The services are built");
        } else {
            new ServiceBuild(root, folder.log("build"), progress, ledger).build(stale);
            progress.say("The services are built");
        }
    }

    private void waitForAnEnd(Stack stack, DataFolder folder) throws CannotGoOn {
        Part ended = stack.awaitFirstEnd();
        if (stack.isStopping()) {
            return;
        }
        throw new CannotGoOn(
                ExitCode.PART_ENDED,
                ended.name() + " has ended unexpectedly; everything is stopped. The logs are in "
                        + folder.path().resolve("logs") + ".");
    }
}
