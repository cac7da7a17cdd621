package dev.tandem.initiatives.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision is on. */
@Schema(description = "What a decision is on.")
public record DecisionSubject(SubjectKind kind, UUID id) {}
