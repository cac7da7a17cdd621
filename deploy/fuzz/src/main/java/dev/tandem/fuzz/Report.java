package dev.tandem.fuzz;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the answers, and keeps of each finding the first request that showed it. */
final class Report {

    private static final int LONGEST_KIND = 100;
    private static final int LONGEST_FAULT = 600;

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final PrintStream out;
    private long requests;

    Report(PrintStream out) {
        this.out = out;
    }

    private static final class Operation {

        private final Map<Integer, Long> statuses = new TreeMap<>();
        private Duration spent = Duration.ZERO;
        private long requests;
    }

    private static final class Finding {

        private final String words;
        private final Set<String> operations = new TreeSet<>();
        private long times;

        Finding(String words) {
            this.words = words;
        }
    }

    /**
     * Adds an answer.
     *
     * @param status 0 when there was none
     */
    synchronized void add(String id, int status, Duration taken) {
        requests++;
        statuses.merge(status, 1L, Long::sum);
        Operation operation = operations.computeIfAbsent(id, added -> new Operation());
        operation.statuses.merge(status, 1L, Long::sum);
        operation.spent = operation.spent.plus(taken);
        operation.requests++;
    }

    /**
     * Adds what was wrong, and says it at once; the same again is only counted, also at other operations.
     *
     * @param repeat how to see it again
     */
    synchronized void add(String operation, int status, List<String> faults, String repeat) {
        for (String fault : faults) {
            // What differs each time stands in brackets, is an id or a number, or is where a field stands.
            String kind = fault.replaceAll("(?s)\"detail.*|\\[.*|\\(.*|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "#")
                    .replaceAll("/[^ ]*/", "/");
            Finding finding = findings.computeIfAbsent(status + " " + shortened(kind, LONGEST_KIND), added -> {
                String words = status + ", " + shortened(fault, LONGEST_FAULT) + "\n" + repeat;
                out.printf("%n%s: %s%n%n", operation, words);
                return new Finding(words);
            });
            finding.operations.add(operation);
            finding.times++;
        }
    }

    synchronized String news(Duration since) {
        return "%d s: %d requests, %d a second, %d findings %s"
                .formatted(
                        since.toSeconds(),
                        requests,
                        1000 * requests / Math.max(1, since.toMillis()),
                        findings.size(),
                        statuses);
    }

    synchronized int findings() {
        return findings.size();
    }

    synchronized void print() {
        out.println("Operations: answers by status (0: none), milliseconds each");
        operations.forEach((id, operation) ->
                out.printf("  %s %s %d%n", id, operation.statuses, operation.spent.toMillis() / operation.requests));
        findings.values()
                .forEach(finding -> out.printf("%n%d x %s%n%s%n", finding.times, finding.words, finding.operations));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
