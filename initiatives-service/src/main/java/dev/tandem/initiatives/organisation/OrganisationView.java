package dev.tandem.initiatives.organisation;

import dev.tandem.http.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organisation's settings as readers see them. */
@Schema(name = "Organisation", description = "The settings of the one organisation of this installation.")
public record OrganisationView(
        @Schema(description = "Counts its changes; the ETag.")
        long version,

        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "Acme Retail") String name,

        @Schema(description = "A currency of ISO 4217.", examples = "EUR")
        String baseCurrency,

        @Schema(description = "A time zone of the IANA database; days end in it.", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "The month in which the fiscal year begins.", examples = "4")
        int fiscalYearStartMonth,

        @Schema(
                description =
                        "How many days after one check-in an owner's next is due, where the initiative does not say"
                                + " otherwise.",
                examples = "30")
        int checkInEveryDays,

        @Schema(
                description = "What else money can be spent on here, beside the types that every organisation has.",
                examples = "[\"TRAVEL\"]")
        List<String> costTypes)
        implements Versioned {

    /** What every new installation begins with. */
    static OrganisationView initial(Instant createdAt) {
        return new OrganisationView(0, createdAt, createdAt, "Organisation", "EUR", "UTC", 1, 30, List.of());
    }

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.version(),
                organisation.createdAt(),
                organisation.updatedAt(),
                organisation.name(),
                organisation.baseCurrency(),
                organisation.timeZone(),
                organisation.fiscalYearStartMonth(),
                organisation.checkInEveryDays(),
                organisation.costTypes());
    }
}
