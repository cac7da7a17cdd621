package dev.tandem.initiatives.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings that may be changed. */
@Schema(description = "The organisation's settings that may be changed.")
public record OrganisationSettings(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Acme Retail")
        String name,

        @NotNull @Schema(description = "A currency of ISO 4217.", examples = "EUR", pattern = "[A-Z]{3}")
        String baseCurrency,

        @NotNull
        @Schema(
                description = "A time zone of the IANA database; days end in it.",
                examples = "Europe/Berlin",
                maxLength = 64)
        String timeZone,

        @NotNull
        @Min(1)
        @Max(12)
        @Schema(description = "The month in which the fiscal year begins, 1 to 12.", examples = "4")
        Integer fiscalYearStartMonth,

        @NotNull
        @Min(1)
        @Max(366)
        @Schema(description = "How many days after one check-in an owner's next is due, 1 to 366.", examples = "30")
        Integer checkInEveryDays,

        @Size(max = 100)
        @Schema(
                description = "What else money can be spent on here, beside PEOPLE, SOFTWARE, CLOUD, SERVICES, HARDWARE"
                        + " and OTHER: at most 100 names in UPPER_SNAKE. Lines that have one keep it when it is taken"
                        + " away; new versions may not use it.",
                examples = "[\"TRAVEL\"]")
        List<
                        @NotNull
                        @Pattern(
                                regexp = OrganisationSettings.COST_TYPE,
                                message = "must be 1 to 40 characters of [A-Z0-9_], beginning with a letter")
                        String>
                costTypes) {

    /** What the name of a cost type looks like. */
    static final String COST_TYPE = "[A-Z][A-Z0-9_]{0,39}";

    public OrganisationSettings {
        costTypes = costTypes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(costTypes));
    }

    static OrganisationSettings of(Organisation organisation) {
        return new OrganisationSettings(
                organisation.name(),
                organisation.baseCurrency(),
                organisation.timeZone(),
                organisation.fiscalYearStartMonth(),
                organisation.checkInEveryDays(),
                organisation.costTypes());
    }
}
