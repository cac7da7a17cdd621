package dev.tandem.metrics.report;

/** The organisation's calendar. Days and months end in its time zone. */
public record OrganisationCalendar(String timeZone, int fiscalYearStartMonth) {

    /** Until the organisation was heard of; it begins with the same settings. */
    public static final OrganisationCalendar AT_FIRST = new OrganisationCalendar("UTC", 1);
}
