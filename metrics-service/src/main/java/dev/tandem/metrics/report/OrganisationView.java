package dev.tandem.metrics.report;

import dev.tandem.metrics.projection.KnownOrganisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calendar of the organisation, as it is answered. */
@Schema(
        name = "ReportOrganisation",
        requiredProperties = {"timeZone", "fiscalYearStartMonth"},
        description = "The calendar that the periods of a report follow.")
public record OrganisationView(
        @Schema(description = "Days and months end in this time zone.", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "The month in which fiscal years begin, 1 to 12.", examples = "1")
        int fiscalYearStartMonth) {

    public static OrganisationView of(KnownOrganisation organisation) {
        return new OrganisationView(organisation.timeZone().getId(), organisation.fiscalYearStartMonth());
    }
}
