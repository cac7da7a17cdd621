package dev.tandem.initiatives.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a forecast, as its events carry it.
 *
 * @param current the version of the newest day
 * @param added only when a version of an older day was added beside it: that version
 */
public record ForecastState(UUID initiativeId, Version current, Version added) {

    /** A version; its author is a subject. */
    public record Version(int version, LocalDate statedOn, String author, List<ForecastLine> lines) {}
}
