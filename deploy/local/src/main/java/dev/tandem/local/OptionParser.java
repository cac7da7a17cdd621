package dev.tandem.local;

import dev.tandem.local.Options.Command;
import dev.tandem.local.Options.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the options, from the program's arguments or from the one text that Maven hands on. */
final class OptionParser {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final Path workingFolder;
    private final Map<String, Integer> ports = new HashMap<>(Map.of(
            "--port", 8080,
            "--initiatives-port", 8081,
            "--metrics-port", 8082,
            "--webhooks-port", 8083,
            "--kafka-port", 9092,
            "--postgres-port", 5433));
    private final List<Path> files = new ArrayList<>();
    private final Set<Service> without = EnumSet.noneOf(Service.class);
    private Command command = Command.RUN;
    private Path data;
    private boolean demo = true;
    private boolean build = true;
    private boolean exitWhenReady;

    /**
     * @param workingFolder relative paths start here
     * @param root the checkout; the data folder is {@code data} in it unless told otherwise
     */
    OptionParser(Path workingFolder, Path root) {
        this.workingFolder = workingFolder;
        this.data = root.resolve("data");
    }

    /** Splits a text into words at blanks; quoted words may contain blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    words.add(matcher.group(group));
                }
            }
        }
        return words;
    }

    Options parse(List<String> arguments) throws CannotGoOn {
        Deque<String> rest = new ArrayDeque<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                rest.add(argument.substring(0, equals));
                rest.add(argument.substring(equals + 1));
            } else {
                rest.add(argument);
            }
        }
        while (!rest.isEmpty()) {
            take(rest.remove(), rest);
        }
        checkFiles();
        return new Options(
                command,
                files,
                data,
                new Ports(
                        ports.get("--port"),
                        ports.get("--initiatives-port"),
                        ports.get("--metrics-port"),
                        ports.get("--webhooks-port"),
                        ports.get("--kafka-port"),
                        ports.get("--postgres-port")),
                demo,
                build,
                exitWhenReady,
                without);
    }

    private void take(String word, Deque<String> rest) throws CannotGoOn {
        if (ports.containsKey(word)) {
            ports.put(word, port(word, value(word, rest)));
            return;
        }
        switch (word) {
            case "--help", "-h", "help" -> command = Command.HELP;
            case "--data" -> data = path(value(word, rest));
            case "--no-demo" -> demo = false;
            case "--no-build" -> build = false;
            case "--exit-when-ready" -> exitWhenReady = true;
            case "--without" -> without.add(service(value(word, rest)));
            case "load-gmpp" -> command = Command.LOAD_GMPP;
            case "load-weekly" -> command = Command.LOAD_WEEKLY;
            default -> {
                boolean loads = command == Command.LOAD_GMPP || command == Command.LOAD_WEEKLY;
                if (word.startsWith("-") || !loads) {
                    throw usage("There is no option " + word + ".");
                }
                files.add(path(word));
            }
        }
    }

    private void checkFiles() throws CannotGoOn {
        if (command == Command.LOAD_GMPP && files.isEmpty()) {
            throw usage("load-gmpp needs at least one file.");
        }
        if (command == Command.LOAD_WEEKLY && files.size() != 1) {
            throw usage("load-weekly needs one file.");
        }
    }

    private Path path(String text) {
        Path given = workingFolder.resolve(text).normalize();
        return given.toAbsolutePath();
    }

    private static String value(String option, Deque<String> rest) throws CannotGoOn {
        if (rest.isEmpty()) {
            throw usage(option + " needs a value.");
        }
        return rest.remove();
    }

    private static int port(String option, String text) throws CannotGoOn {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw usage(option + " needs a port from 0 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static Service service(String name) throws CannotGoOn {
        return Service.named(name)
                .orElseThrow(() ->
                        usage("--without needs initiatives-service, metrics-service, webhooks-service or gateway, not "
                                + name + "."));
    }

    private static CannotGoOn usage(String what) {
        return new CannotGoOn(ExitCode.USAGE, what + " See --help.");
    }
}
