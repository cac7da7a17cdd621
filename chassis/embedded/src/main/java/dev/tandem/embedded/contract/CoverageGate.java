package dev.tandem.embedded.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which declared answers the tests of a module have seen, and fails when they are too few. Only a run in which every
 * Quarkus test class took part is judged.
 */
public final class CoverageGate {

    private static final String REPORT = "contract-coverage.txt";
    private static final String MARK = "Lio/quarkus/test/junit/QuarkusTest;";

    /** Statuses that are declared everywhere and are not counted, with the reason. */
    private static final Map<String, String> NOT_COUNTED = new TreeMap<>(Map.of(
            "500", "a fault of the service: no request is known that brings one about",
            "503", "an outage, or an event that has not arrived within two seconds: tested once for all operations"));

    private CoverageGate() {}

    /**
     * Judges the last run of tests.
     *
     * @param arguments the module's {@code target} folder, and the least part of the answers in percent
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        if (!Files.exists(target.resolve(SeenAnswers.FILE))) {
            System.out.println("Contract coverage: no test has run.");
            return;
        }
        judge(target, Integer.parseInt(arguments[1]));
    }

    static void judge(Path target, int leastPercent) throws IOException {
        List<String> notes = Files.readAllLines(target.resolve(SeenAnswers.FILE), StandardCharsets.UTF_8);
        Set<String> declared = counted(notes, SeenAnswers.DECLARED);
        Set<String> seen = counted(notes, SeenAnswers.SEEN);
        Set<String> unseen = new TreeSet<>(declared);
        unseen.removeAll(seen);
        int percent = declared.isEmpty() ? 100 : 100 * (declared.size() - unseen.size()) / declared.size();
        Set<String> idle = testClasses(target.resolve("test-classes"));
        idle.removeAll(notesOf(notes, SeenAnswers.TESTS));
        String sum = "Contract coverage: %d of %d answers seen, %d %%, at least %d %% are needed"
                .formatted(declared.size() - unseen.size(), declared.size(), percent, leastPercent);
        if (!idle.isEmpty()) {
            sum += "; not judged, for " + idle.size() + " test classes did not run";
        }
        Files.writeString(target.resolve(REPORT), report(sum, seen, unseen, declared), StandardCharsets.UTF_8);
        System.out.println(sum + ".");
        if (idle.isEmpty() && percent < leastPercent) {
            throw new IllegalStateException(sum + "; " + target.resolve(REPORT) + " says which are missing.");
        }
    }

    private static Set<String> notesOf(List<String> notes, String kind) {
        return notes.stream()
                .filter(note -> note.startsWith(kind + " "))
                .map(note -> note.substring(kind.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> counted(List<String> notes, String kind) {
        Set<String> answers = notesOf(notes, kind);
        answers.removeIf(answer -> NOT_COUNTED.containsKey(status(answer)));
        return answers;
    }

    private static String status(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }

    private static String report(String sum, Set<String> seen, Set<String> unseen, Set<String> declared) {
        List<String> lines = new ArrayList<>(List.of(sum + ".", "", "Not counted:"));
        NOT_COUNTED.forEach((status, reason) -> lines.add("  " + status + ": " + reason));
        lines.add("");
        lines.add("Not seen:");
        byOperation(unseen).forEach((operation, statuses) -> lines.add("  " + operation + ": " + statuses));
        lines.add("");
        lines.add("Seen:");
        Set<String> known = new TreeSet<>(seen);
        known.retainAll(declared);
        byOperation(known).forEach((operation, statuses) -> lines.add("  " + operation + ": " + statuses));
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> byOperation(Set<String> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.substring(0, answer.indexOf(' ')),
                        TreeMap::new,
                        Collectors.mapping(CoverageGate::status, Collectors.joining(" "))));
    }

    /** The classes that are marked as Quarkus tests, found in their byte code. */
    private static Set<String> testClasses(Path folder) throws IOException {
        Set<String> classes = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return classes;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK)) {
                String name = folder.relativize(file).toString();
                classes.add(name.substring(0, name.length() - ".class".length())
                        .replace(file.getFileSystem().getSeparator(), "."));
            }
        }
        return classes;
    }
}
