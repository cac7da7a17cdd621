package dev.tandem.initiatives.objective;

import dev.tandem.http.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Each side sets its own weight only; somebody of both sides sets both. */
final class WeightRule {

    private WeightRule() {}

    /**
     * What is refused.
     *
     * @param business whether the caller speaks for the business side
     * @param technology whether the caller speaks for the technology side
     */
    static List<FieldError> refusals(Weights present, Weights wanted, boolean business, boolean technology) {
        List<FieldError> refusals = new ArrayList<>();
        if (!business && !present.sameBusiness(wanted)) {
            refusals.add(FieldError.at("/businessWeight", "Only a business executive sets this weight."));
        }
        if (!technology && !present.sameTechnology(wanted)) {
            refusals.add(FieldError.at("/technologyWeight", "Only a technology executive sets this weight."));
        }
        return refusals;
    }
}
