package dev.tandem.initiatives.deadline;

import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of a deadline that its writers set. */
@Schema(description = "The fields of a deadline that may be set.", examples = """
    {"kind": "SECURITY", "title": "The old payment library leaves support", "dueOn": "2027-01-31", "leadDays": 90,
     "externalReference": {"source": "supplier-desk", "key": "EOL-2027-4"}}\
    """)
public record DeadlineDraft(
        @NotNull
        @Schema(
                description = "SECURITY above all, then COMPLIANCE, CONTRACT, MARKET and DELIVERY.",
                examples = "SECURITY")
        DeadlineKind kind,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "What must be done. 1 to 200 characters.", examples = "The old library leaves support")
        String title,

        @NotNull
        @Schema(
                description =
                        "The last day on which it is not missed yet; it ends in the organisation's time zone. In the"
                                + " years 1900 to 2199.",
                examples = "2027-01-31")
        LocalDate dueOn,

        @Min(0)
        @Max(1000)
        @Schema(
                description =
                        "How many days before it is due it is at risk while it is not met. When not given: SECURITY"
                                + " 90, COMPLIANCE 60, all others 30.",
                examples = "90",
                nullable = true,
                minimum = "0",
                maximum = "1000")
        Integer leadDays,

        @Schema(
                description =
                        "What meets it. GOING_LIVE (when not given): the initiative going live, or the day reported"
                                + " in metOn. REPORT: only metOn.",
                examples = "GOING_LIVE",
                nullable = true)
        MetBy metBy,

        @Schema(description = "The day on which it was met, not in the future.", nullable = true)
        LocalDate metOn,

        @Valid
        @Schema(
                description =
                        "The key that another system knows it by; not for the one that is the initiative's own field.",
                nullable = true)
        ExternalReference externalReference) {

    public DeadlineDraft {
        leadDays = leadDays == null && kind != null ? Integer.valueOf(kind.leadDays()) : leadDays;
        metBy = metBy == null ? MetBy.GOING_LIVE : metBy;
    }

    /** The present fields of a deadline, for a patch to be merged into. */
    static DeadlineDraft of(Deadline deadline) {
        return new DeadlineDraft(
                deadline.kind(),
                deadline.title(),
                deadline.dueOn(),
                deadline.leadDays(),
                deadline.metBy(),
                deadline.metOn(),
                deadline.externalReference());
    }
}
