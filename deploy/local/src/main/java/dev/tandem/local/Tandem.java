package dev.tandem.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts Tandem on one machine; see {@code --help}.
 *
 * <p>Arguments come from the command line, or from the system property {@code tandem.args} when Maven starts it. The
 * checkout is {@code tandem.root}, or the nearest folder above the working folder that looks like it.
 */
public final class Tandem {
    private Tandem() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            Path working = Path.of("").toAbsolutePath();
            Path root = root(working);
            List<String> words = args.isEmpty() ? OptionParser.words(System.getProperty("tandem.args", "")) : args;
            Options options = new OptionParser(working, root).parse(words);
            switch (options.command()) {
                case HELP -> out.print(Usage.text());
                case RUN -> new Launcher(root, options, out).run();
                case LOAD_GMPP, LOAD_WEEKLY ->
                    Loads.intoRunning(options.data(), out).files(options);
            }
            return ExitCode.OK.code();
        } catch (CannotGoOn e) {
            err.println(e.getMessage());
            return e.exitCode().code();
        } catch (IOException e) {
            err.println("Tandem cannot go on: " + e);
            return ExitCode.NOT_STARTED.code();
        }
    }

    private static Path root(Path working) throws CannotGoOn {
        String told = System.getProperty("tandem.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path folder = working; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("gateway/pom.xml")) && Files.isDirectory(folder.resolve("chassis"))) {
                return folder;
            }
        }
        throw new CannotGoOn(ExitCode.USAGE, "Start it in the checkout: " + working + " is not in one.");
    }
}
