package dev.tandem.initiatives.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as readers see it. */
@Schema(name = "Assessment", description = "A status given elsewhere, in its own scale. It never changes.")
public record AssessmentView(
        UUID id,
        UUID initiativeId,
        @Schema(examples = "delivery-confidence") String scale,
        @Schema(examples = "AMBER") String value,
        @Schema(examples = "2026-03-31") LocalDate assessedOn,
        @Schema(examples = "steering-report") String source,
        @Schema(nullable = true) String comment,
        Instant createdAt) {

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                assessment.initiativeId(),
                assessment.scale(),
                assessment.value(),
                assessment.assessedOn(),
                assessment.source(),
                assessment.comment(),
                assessment.createdAt());
    }
}
