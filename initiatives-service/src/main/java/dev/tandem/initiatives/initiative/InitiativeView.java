package dev.tandem.initiatives.initiative;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative as clients read it. There is no money in it: everybody who may read initiatives may read this. */
@Schema(
        description = "An initiative and where it stands. There is no money in it.",
        requiredProperties = {
            "id",
            "version",
            "title",
            "status",
            "adopted",
            "signed",
            "contributions",
            "retired",
            "createdAt",
            "updatedAt"
        })
public record InitiativeView(
        UUID id,

        @Schema(description = "Counts its changes; the `ETag`.", examples = "1")
        long version,

        @Schema(examples = "Self-service returns") String title,
        @Schema(nullable = true) String description,
        Status status,

        @Schema(description = "Why it was held, cancelled or proposed anew.", nullable = true)
        String statusReason,

        @Schema(description = "Whether it was taken over while already running.")
        boolean adopted,

        @Schema(description = "Whether both sides have signed its plan (gate APPROVE).")
        boolean signed,

        @Schema(nullable = true) UUID portfolioNodeId,
        @Schema(nullable = true) Person businessOwner,
        @Schema(nullable = true) Person technologyOwner,

        @Schema(description = "Who proposed or loaded it; they never sign it off.")
        Person author,

        List<Contribution> contributions,
        List<UpgradedSystem> systems,
        List<ValueDriver> valueDrivers,
        @Schema(nullable = true) JourneyStage journeyStage,
        @Schema(nullable = true) LocalDate startOn,
        @Schema(nullable = true) LocalDate endOn,
        @Schema(nullable = true) LocalDate deadline,
        Map<String, String> labels,
        List<ExternalReference> externalReferences,

        @Schema(description = "The present plan version; null while there is none.", nullable = true)
        Integer planVersion,

        @Schema(description = "The plan version that reports compare with; null while there is none.", nullable = true)
        Integer baselineVersion,

        @Schema(description = "Gates that wait for sides to sign.")
        List<WaitingGate> waitingGates,

        @Schema(description = "Approvals that count while their gate waits for other sides.")
        List<PendingSignOff> pendingSignOffs,

        @Schema(description = "Conditions said with an approval and not closed; those that bind keep every gate shut.")
        List<Condition> conditions,

        @Schema(nullable = true) LocalDate approvedOn,
        @Schema(nullable = true) LocalDate startedOn,
        @Schema(nullable = true) LocalDate liveOn,
        @Schema(nullable = true) LocalDate closedOn,

        @Schema(description = "The latest of its days, as below; earlier ones are in the history.", nullable = true)
        LocalDate rebaselinedOn,

        @Schema(nullable = true) LocalDate heldOn,
        @Schema(nullable = true) LocalDate resumedOn,
        @Schema(nullable = true) LocalDate rejectedOn,
        @Schema(nullable = true) LocalDate reproposedOn,
        @Schema(nullable = true) LocalDate cancelledOn,

        @Schema(
                description = "The day of the first snapshot since in which its source no longer had it.",
                nullable = true)
        LocalDate missingSince,

        @Schema(
                description =
                        "How many days after one check-in an owner's next is due; null: as the organisation has it.",
                nullable = true)
        Integer checkInEveryDays,

        boolean retired,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static InitiativeView of(Initiative initiative) {
        InitiativeDetails details = initiative.details();
        Milestones milestones = initiative.milestones();
        return new InitiativeView(
                initiative.id(),
                initiative.version(),
                details.title(),
                details.description(),
                initiative.status(),
                initiative.standing().reason(),
                initiative.adopted(),
                initiative.signed(),
                details.portfolioNodeId(),
                details.businessOwner(),
                details.technologyOwner(),
                initiative.author(),
                details.contributions(),
                details.systems(),
                details.valueDrivers(),
                details.journeyStage(),
                details.startOn(),
                details.endOn(),
                details.deadline(),
                details.labels(),
                details.externalReferences(),
                initiative.planVersion(),
                initiative.baselineVersion(),
                initiative.signing().waitingGates(),
                initiative.signing().pendingSignOffs(),
                initiative.signing().conditions(),
                milestones.approvedOn(),
                milestones.startedOn(),
                milestones.liveOn(),
                milestones.closedOn(),
                milestones.rebaselinedOn(),
                milestones.heldOn(),
                milestones.resumedOn(),
                milestones.rejectedOn(),
                milestones.reproposedOn(),
                milestones.cancelledOn(),
                initiative.reporting().missingSince(),
                details.checkInEveryDays(),
                initiative.retired(),
                initiative.createdAt(),
                initiative.updatedAt());
    }
}
