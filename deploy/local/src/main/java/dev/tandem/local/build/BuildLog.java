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
            progress.say("  building " + module.group(1).strip());
        } else if (line.contains("Downloaded from")) {
            downloaded++;
            countNowAndThen();
        } else if (line.startsWith("[ERROR]") && errors.size() < MOST_ERRORS) {
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
