package dev.tandem.local;

import dev.tandem.local.demo.DemoPortfolio;
import dev.tandem.local.demo.Team;
import dev.tandem.local.demo.Team.Member;
import dev.tandem.local.gmpp.GmppLoad;
import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import dev.tandem.local.person.ReadyTokens;
import dev.tandem.local.weekly.WeeklyLoad;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads data through the public API, each time as the person who may. */
final class Loads {
    /** The currency of the weekly series, which do not name one. */
    private static final String WEEKLY_CURRENCY = "EUR";

    private final ReadyTokens tokens;
    private final PrintStream out;

    Loads(ReadyTokens tokens, PrintStream out) {
        this.tokens = tokens;
        this.out = out;
    }

    /** For the stack that runs on a data folder. */
    static Loads intoRunning(Path data, PrintStream out) throws CannotGoOn {
        Path file = data.resolve("tokens.env");
        try {
            return new Loads(ReadyTokens.read(file), out);
        } catch (IOException e) {
            throw new CannotGoOn(
                    ExitCode.LOAD_FAILED, "No running stack is known in " + data + ": " + file + " cannot be read.", e);
        }
    }

    void demo() throws IOException {
        Team team = new Team(
                member(People.BUSINESS_EXECUTIVE_1),
                member(People.BUSINESS_EXECUTIVE_2),
                member(People.TECHNOLOGY_EXECUTIVE_1),
                member(People.TECHNOLOGY_EXECUTIVE_2),
                member(People.FINANCE_1),
                member(People.PORTFOLIO_MANAGER),
                member(People.INTEGRATOR),
                member(People.ADMIN));
        new DemoPortfolio(team, out).load();
    }

    void files(Options options) throws CannotGoOn {
        for (Path file : options.files()) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new CannotGoOn(ExitCode.LOAD_FAILED, file + " cannot be read as a file.");
            }
            try {
                load(options.command(), file);
            } catch (IOException e) {
                throw new CannotGoOn(ExitCode.LOAD_FAILED, file + " was not loaded: " + reason(e), e);
            }
        }
    }

    private void load(Options.Command command, Path file) throws IOException {
        if (command == Options.Command.LOAD_GMPP) {
            new GmppLoad(client(People.BUSINESS_EXECUTIVE_1), out).load(file);
        } else {
            new WeeklyLoad(client(People.FINANCE_1), WEEKLY_CURRENCY, out).load(file);
        }
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? "no answer (" + e.getClass().getSimpleName() + ")" : e.getMessage();
    }

    private Member member(Person person) {
        return new Member(person.subject(), person.name(), client(person));
    }

    private ApiClient client(Person person) {
        return new ApiClient(tokens.door(), tokens.token(person));
    }
}
