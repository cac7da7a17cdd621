package dev.tandem.local.stack;

import dev.tandem.embedded.EmbeddedPostgres.Login;
import dev.tandem.local.CannotGoOn;
import dev.tandem.local.DataFolder;
import dev.tandem.local.ExitCode;
import dev.tandem.local.Options;
import dev.tandem.local.Progress;
import dev.tandem.local.Service;
import dev.tandem.local.build.Staleness;
import dev.tandem.local.process.Child;
import dev.tandem.local.process.JavaProgram;
import dev.tandem.local.process.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Starts every part and returns when all of them are ready. */
public final class Startup {
    private final Path root;
    private final Options options;
    private final DataFolder folder;
    private final Progress progress;
    private final Ledger ledger;

    /**
     * @param root the checkout
     * @param options with the ports that are really taken
     */
    public Startup(Path root, Options options, DataFolder folder, Progress progress, Ledger ledger) {
        this.root = root;
        this.options = options;
        this.folder = folder;
        this.progress = progress;
        this.ledger = ledger;
    }

    /**
     * Starts all on the given stack.
     *
     * @param jwks the file with the key set that tokens are verified with
     * @param offer the file with the ready tokens that the gateway offers on its pages
     */
    public void run(Stack stack, Path jwks, Path offer) throws CannotGoOn, IOException {
        Map<String, Login> logins = Logins.keptIn(folder.file("logins.properties"));
        Settings settings = new Settings(options.ports(), logins, jwks, offer);
        for (Service service : Service.values()) {
            settings.write(service, folder.file(service.module() + ".env"));
        }
        Backends backends = new Backends(folder, options.ports(), progress);
        Child kafka = startBackends(backends, stack, logins);
        Map<Service, Child> children = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            if (options.starts(service)) {
                progress.say("Starting " + service.module());
                Layer layer = service == Service.GATEWAY ? Layer.GATEWAY : Layer.SERVICES;
                children.put(service, stack.start(layer, () -> start(service, settings)));
            }
        }
        backends.awaitKafka(kafka);
        for (Map.Entry<Service, Child> started : children.entrySet()) {
            String url = settings.url(started.getKey());
            Readiness.await(started.getValue(), () -> Readiness.answersReady(url));
            progress.say(started.getKey().module() + " is ready on " + url);
        }
    }

    private Child startBackends(Backends backends, Stack stack, Map<String, Login> logins)
            throws CannotGoOn, IOException {
        try {
            return backends.start(stack, ledger, logins);
        } catch (Stack.Stopping e) {
            throw e;
        } catch (IOException e) {
            Throwable cause = e.getCause();
            throw new CannotGoOn(
                    ExitCode.NOT_STARTED, e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")"), e);
        }
    }

    /** Who sends to others waits most of the time: a small heap will do, and compiling twice does not pay. */
    private static String[] flags(Service service) {
        return service == Service.WEBHOOKS
                ? new String[] {"-Xmx192m", "-XX:TieredStopAtLevel=1"}
                : new String[] {"-Xmx512m"};
    }

    private Child start(Service service, Settings settings) throws IOException {
        Child child = Child.start(
                service.module(),
                JavaProgram.jar(Staleness.program(root, service), flags(service)),
                settings.of(service),
                folder.path(),
                folder.log(service.module()));
        ledger.add(service.module(), child.handle());
        return child;
    }
}
