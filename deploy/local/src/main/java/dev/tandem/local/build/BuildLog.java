package dev.tandem.local.build;

import dev.tandem.local.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Maven says and passes on what a person wants to see: the modules, how many files came, the errors. */
final class BuildLog {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (Tandem .*)");
    /** What the compiler says of a line, and Maven's errors without its advice on how to read them. */
    private static final Pattern ERROR = Pattern.compile("\\[(?:WARNING|ERROR)] .*\\.java:\\[.*"
            + "|\\[ERROR] (?!-> |To see|Re-run|For more|After|  mvn|\\[Help).+");

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final int MOST_ERRORS = 15;

    private final Progress progress;
    private final List<String> errors = new ArrayList<>();
    private int downloaded;
    private long countedAt = System.nanoTime();

    BuildLog(Progress progress) {
        this.progress = progress;
    }

    void read(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.find()) {
            progress.say("  building " + module.group(1).replaceAll("\\s+", " ").strip());
        } else if (line.contains("Downloaded from")) {
            downloaded++;
            countNowAndThen();
        } else if (ERROR.matcher(line).matches() && errors.size() < MOST_ERRORS) {
            errors.add(line);
        }
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private void countNowAndThen() {
        if (System.nanoTime() - countedAt > BETWEEN_COUNTS.toNanos()) {
            countedAt = System.nanoTime();
            progress.say("  " + downloaded + " files downloaded");
        }
    }
}
