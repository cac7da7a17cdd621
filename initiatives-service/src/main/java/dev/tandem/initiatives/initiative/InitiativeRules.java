package dev.tandem.initiatives.initiative;

import dev.tandem.http.json.Years;
import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.reference.ExternalReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must hold between the fields of a draft; the annotations on {@link InitiativeDraft} hold for each alone. */
public final class InitiativeRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private InitiativeRules() {}

    /** Everything that is wrong, with pointers into the draft; empty when all is well. */
    public static List<FieldError> faults(InitiativeDraft draft) {
        List<FieldError> faults = new ArrayList<>();
        dates(draft, faults);
        owners(draft, faults);
        contributions(draft, faults);
        twice(draft.valueDrivers(), "/valueDrivers", faults);
        twice(draft.externalReferences(), "/externalReferences", faults);
        return faults;
    }

    private static void dates(InitiativeDraft draft, List<FieldError> faults) {
        inRange(draft.startOn(), "/startOn", faults);
        inRange(draft.endOn(), "/endOn", faults);
        inRange(draft.deadline(), "/deadline", faults);
        if (draft.startOn() == null) {
            return;
        }
        if (draft.endOn() != null && draft.endOn().isBefore(draft.startOn())) {
            faults.add(FieldError.at("/endOn", "Must not be before startOn (" + draft.startOn() + ")."));
        }
        if (draft.deadline() != null && draft.deadline().isBefore(draft.startOn())) {
            faults.add(FieldError.at("/deadline", "Must not be before startOn (" + draft.startOn() + ")."));
        }
    }

    private static void inRange(LocalDate date, String pointer, List<FieldError> faults) {
        if (!Years.hold(date)) {
            faults.add(FieldError.at(pointer, Years.RANGE));
        }
    }

    private static void owners(InitiativeDraft draft, List<FieldError> faults) {
        String business = InitiativeDetails.subject(draft.businessOwner());
        if (business != null && Objects.equals(business, InitiativeDetails.subject(draft.technologyOwner()))) {
            faults.add(FieldError.at("/technologyOwner", "Must be another person than the businessOwner."));
        }
    }

    private static void contributions(InitiativeDraft draft, List<FieldError> faults) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < draft.contributions().size(); i++) {
            ContributionDraft one = draft.contributions().get(i);
            BigDecimal weight = new BigDecimal(one.weight());
            sum = sum.add(weight);
            if (weight.signum() == 0) {
                faults.add(FieldError.at("/contributions/" + i + "/weight", "Must be above 0."));
            }
        }
        if (!draft.contributions().isEmpty() && sum.compareTo(WHOLE) != 0) {
            faults.add(FieldError.at(
                    "/contributions",
                    "The weights must add up to 100; they add up to "
                            + sum.stripTrailingZeros().toPlainString() + "."));
        }
    }

    private static void twice(List<?> list, String pointer, List<FieldError> faults) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                faults.add(FieldError.at(pointer + "/" + i, "Is there already."));
            }
        }
    }

    /** The references of a draft that it did not have before. */
    static List<ExternalReference> added(List<ExternalReference> before, List<ExternalReference> after) {
        return after.stream().filter(one -> !before.contains(one)).toList();
    }
}
