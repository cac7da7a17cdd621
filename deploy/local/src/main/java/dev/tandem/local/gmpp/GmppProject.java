package dev.tandem.local.gmpp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A project as one year's report tells of it.
 *
 * @param number the publisher's number, the same in every year
 * @param wholeLifeCost in pounds, where it is stated
 * @param yearPlanned what was to be spent in the report's financial year, in pounds, where it is stated
 * @param yearForecast what was expected to be spent in it
 * @param benefits in pounds, where they are stated; may be negative
 * @param confidences delivery confidence as the report gives it, in the report's own scale
 */
record GmppProject(
        String number,
        String name,
        String department,
        String category,
        String aims,
        Optional<LocalDate> startOn,
        Optional<LocalDate> endOn,
        Optional<BigDecimal> wholeLifeCost,
        Optional<BigDecimal> yearPlanned,
        Optional<BigDecimal> yearForecast,
        Optional<BigDecimal> benefits,
        List<Confidence> confidences) {

    /**
     * @param scale who rated it: the authority (IPA) or the senior responsible owner (SRO)
     * @param rating the report's word, such as {@code Amber/Red}
     */
    record Confidence(String scale, String rating) {}

    /** Plan lines can be spread over months only when both ends are known. */
    boolean dated() {
        return startOn.isPresent() && endOn.isPresent();
    }
}
