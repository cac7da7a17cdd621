package dev.tandem.gateway.compatibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the differences to the last release: breaks that nobody meant, and declarations that nothing needs. */
final class Verdict {

    private Verdict() {}

    /**
     * One line for each thing that is wrong.
     *
     * @param today an operation may go without a declaration from the day that its last release had announced
     */
    static List<String> of(List<Change> changes, List<DeclaredBreak> declared, LocalDate today) {
        List<String> wrong = new ArrayList<>();
        for (Change change : changes) {
            boolean due = change.announced().filter(day -> !today.isBefore(day)).isPresent();
            if (change.breaking() && !due && declared.stream().noneMatch(each -> each.means(change))) {
                wrong.add(undeclared(change));
            }
        }
        for (DeclaredBreak each : declared) {
            if (changes.stream().noneMatch(each::means)) {
                wrong.add("NEEDLESS  {" + each.line() + "}: nothing breaks there; take the declaration out.");
            }
        }
        return wrong;
    }

    private static String undeclared(Change change) {
        String what = change.at().isEmpty() ? change.where() : change.where() + ", " + change.at() + ",";
        return "BREAKING  " + what + " " + change.words() + users(change) + ". If it is meant: - {"
                + DeclaredBreak.line(change.where(), change.at(), change.kind()) + ", reason: \"...\"}";
    }

    private static String users(Change change) {
        if (change.users().isEmpty()) {
            return "";
        }
        String first = " (in " + change.users().first();
        return first
                + (change.users().size() == 1 ? ")" : " and " + (change.users().size() - 1) + " more)");
    }
}
