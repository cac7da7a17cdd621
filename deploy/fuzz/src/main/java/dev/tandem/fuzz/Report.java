package dev.tandem.fuzz;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the answers, and keeps of each finding the first request that showed it. */
final class Report {

    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_FAULT = 600;

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<String, Map<Integer, Long>> operations = new TreeMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private long requests;

    private static final class Finding {

        private final String words;
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
    synchronized void add(String operation, int status) {
        requests++;
        statuses.merge(status, 1L, Long::sum);
        operations.computeIfAbsent(operation, added -> new TreeMap<>()).merge(status, 1L, Long::sum);
    }

    /**
     * Adds what was wrong; the same again is only counted.
     *
     * @param repeat how to see it again
     */
    synchronized void add(String operation, int status, List<String> faults, String repeat) {
        for (String fault : faults) {
            String kind = fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|\\[.*?\\]|\\(.*?\\)|\"requestId.*", "#");
            String key = operation + " " + status + " " + shortened(kind, LONGEST_KEY);
            findings.computeIfAbsent(
                            key,
                            added -> new Finding(
                                    operation + " " + status + "\n  " + shortened(fault, LONGEST_FAULT) + repeat))
                    .times++;
        }
    }

    synchronized long requests() {
        return requests;
    }

    synchronized int findings() {
        return findings.size();
    }

    synchronized String statuses() {
        return statuses.toString();
    }

    synchronized void print(PrintStream out) {
        out.println("\nAnswers by operation");
        operations.forEach((operation, counts) -> out.println("  " + operation + " " + counts));
        out.println("\nAnswers by status (0: none)\n  " + statuses);
        out.println("\n" + findings.size() + " findings");
        findings.values().forEach(finding -> out.println("\n" + finding.times + " x " + finding.words));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
