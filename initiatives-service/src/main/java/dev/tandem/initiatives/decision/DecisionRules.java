package dev.tandem.initiatives.decision;

import dev.tandem.http.json.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the fields of a decision. */
final class DecisionRules {

    private DecisionRules() {}

    /** Something that is wrong. */
    record Fault(String pointer, String detail) {}

    /** Each person decides once and for one side: a decision of both sides takes two people. */
    static List<Fault> people(List<String> business, List<String> technology) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < business.size(); i++) {
            if (!seen.add(business.get(i))) {
                faults.add(new Fault("/businessPeople/" + i, "Is there already."));
            }
        }
        for (int i = 0; i < technology.size(); i++) {
            if (business.contains(technology.get(i))) {
                faults.add(new Fault("/technologyPeople/" + i, "Decides for the business side already."));
            } else if (!seen.add(technology.get(i))) {
                faults.add(new Fault("/technologyPeople/" + i, "Is there already."));
            }
        }
        return faults;
    }

    /**
     * A decision is not of tomorrow, and not older than the one that it supersedes.
     *
     * @param superseded the day of the one that it supersedes, or null
     */
    static List<Fault> day(LocalDate decidedOn, LocalDate today, LocalDate superseded) {
        if (decidedOn.isAfter(today)) {
            return List.of(new Fault("/decidedOn", "Must not be in the future (today is " + today + ")."));
        }
        if (decidedOn.getYear() < Years.FIRST) {
            return List.of(new Fault("/decidedOn", "Must not lie before the year " + Years.FIRST + "."));
        }
        if (superseded != null && decidedOn.isBefore(superseded)) {
            return List.of(new Fault(
                    "/decidedOn", "Must not be before the decision that it supersedes (" + superseded + ")."));
        }
        return List.of();
    }
}
