package dev.tandem.initiatives.assessment;

import java.time.LocalDate;
import java.util.UUID;

/** The whole public state of an assessment, as its event carries it. */
public record AssessmentState(
        UUID id, UUID initiativeId, String scale, String value, LocalDate assessedOn, String source, String comment) {}
