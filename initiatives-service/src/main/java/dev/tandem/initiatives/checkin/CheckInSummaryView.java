package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.assessment.AssessmentView;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What both owners said last, side by side, beside what others said. */
@Schema(
        name = "CheckInSummary",
        description = "What both owners said last, whether they agree, when they are due, and what others assessed.")
public record CheckInSummaryView(
        UUID initiativeId,
        String title,
        Status status,

        @Schema(description = "How many days after one check-in an owner's next is due.", examples = "30")
        int everyDays,

        SideView business,
        SideView technology,

        @Schema(description = "The dimensions on which the sides' latest check-ins differ.")
        List<ConfidenceGap> gaps,

        @Schema(description = "Whether the sides are two steps apart (GREEN and RED) on any dimension.")
        boolean alignmentWarning,

        @Schema(description = "The newest assessment of each source and scale.")
        List<AssessmentView> assessments) {

    /** One side. */
    @Schema(name = "CheckInOfSide", description = "What one side said last, and when it is due.")
    public record SideView(
            @Schema(description = "Who answers for it; null while nobody is named.", nullable = true)
            Person owner,

            @Schema(description = "The check-in of the newest day; null while there is none.", nullable = true)
            CheckInView latest,

            @Schema(
                    description =
                            "The day on which the next is due; null while the initiative does not run (IN_PROGRESS or"
                                    + " LIVE) or the side has no owner.",
                    nullable = true)
            LocalDate dueOn,

            @Schema(description = "Whether that day has passed in the organisation's time zone.")
            boolean overdue) {}
}
