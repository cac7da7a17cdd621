package dev.tandem.initiatives.score;

import java.time.LocalDate;

/**
 * What a person entered for a part.
 *
 * @param override whether it holds against the data
 * @param reason why; never null for an override
 * @param by the subject of the person
 * @param on the day, in the organisation's time zone
 */
public record EnteredPart(ScorePart part, int points, boolean override, String reason, String by, LocalDate on) {}
