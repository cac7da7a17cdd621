package dev.tandem.local;

import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import dev.tandem.local.person.ReadyTokens;
import java.io.PrintStream;
import java.nio.file.Path;

/** What a person needs to go on, printed when all is ready. */
final class Summary {
    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(ReadyTokens tokens, Options options, Path tokensFile) {
        out.println();
        out.println("Tokens, valid for " + ReadyTokens.VALID_FOR.toHours() + " hours; also as shell variables in "
                + tokensFile + ":");
        for (Person person : People.ALL) {
            out.println();
            out.printf("  %s, %s ($%s)%n", person.name(), person.role(), person.variable());
            out.println("  " + tokens.token(person));
        }
        out.println();
        out.println("Start here    " + tokens.door() + "/");
        out.println("Swagger UI    " + tokens.door() + "/docs");
        out.println("API           " + tokens.door() + "/api/v1");
        out.println("Kafka         127.0.0.1:" + options.ports().kafka());
        out.println("Data folder   " + options.data());
        for (Service service : options.without()) {
            out.println();
            out.println(service.module() + " is not started; to run it with live reload, in another terminal:");
            out.println("  (set -a; . " + options.data().resolve(service.module() + ".env") + "; mvn -pl "
                    + service.module() + " -am quarkus:dev)");
        }
        out.println();
        out.println("Ctrl-C stops everything.");
        out.flush();
    }
}
