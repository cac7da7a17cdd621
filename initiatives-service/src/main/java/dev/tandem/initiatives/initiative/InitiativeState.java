package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The whole public state of an initiative, as its events carry it. Persons are subjects here.
 *
 * @param owners everybody in whose scope it is: both owners, the author, the owners of the portfolio nodes above it, the
 *     clients of the sources that know it
 * @param signed whether both sides have signed its plan; an adopted one begins unsigned
 * @param statusReason why it was held, cancelled or proposed anew, or null
 * @param planVersion the present plan version, null while there is none
 * @param baselineVersion the plan version that reports compare with, null while there is none
 * @param conditions said with an approval and not closed; those that bind keep every gate shut
 * @param lastSignOff the decision made last, null before the first
 * @param heldOn the latest day of a hold; so with all that can happen again
 * @param missingSince the day of the snapshot in which its source no longer had it, or null
 * @param checkInEveryDays how often its owners check in; null: as the organisation has it
 */
public record InitiativeState(
        UUID id,
        String title,
        String description,
        Status status,
        String statusReason,
        boolean adopted,
        boolean signed,
        UUID portfolioNodeId,
        String businessOwner,
        String technologyOwner,
        String author,
        List<String> owners,
        List<Contribution> contributions,
        List<UpgradedSystem> systems,
        List<ValueDriver> valueDrivers,
        JourneyStage journeyStage,
        LocalDate startOn,
        LocalDate endOn,
        LocalDate deadline,
        Map<String, String> labels,
        List<ExternalReference> externalReferences,
        Integer planVersion,
        Integer baselineVersion,
        List<WaitingGate> waitingGates,
        List<PendingSignOff> pendingSignOffs,
        List<Condition> conditions,
        LastSignOff lastSignOff,
        LocalDate approvedOn,
        LocalDate startedOn,
        LocalDate liveOn,
        LocalDate closedOn,
        LocalDate rebaselinedOn,
        LocalDate heldOn,
        LocalDate resumedOn,
        LocalDate rejectedOn,
        LocalDate reproposedOn,
        LocalDate cancelledOn,
        LocalDate missingSince,
        Integer checkInEveryDays,
        boolean retired) {

    static InitiativeState of(Initiative initiative, Set<String> owners) {
        InitiativeDetails details = initiative.details();
        Milestones milestones = initiative.milestones();
        return new InitiativeState(
                initiative.id(),
                details.title(),
                details.description(),
                initiative.status(),
                initiative.standing().reason(),
                initiative.adopted(),
                initiative.signed(),
                details.portfolioNodeId(),
                InitiativeDetails.subject(details.businessOwner()),
                InitiativeDetails.subject(details.technologyOwner()),
                initiative.author().subject(),
                List.copyOf(owners),
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
                initiative.signing().lastSignOff(),
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
                initiative.retired());
    }
}
