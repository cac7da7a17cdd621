package dev.tandem.initiatives.objective;

import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole public state of an objective, as its events carry it; persons by subject, weights as decimal strings. */
public record ObjectiveState(
        UUID id,
        UUID parentId,
        String title,
        String description,
        Theme theme,
        LocalDate startOn,
        LocalDate endOn,
        String businessOwner,
        String technologyOwner,
        String businessWeight,
        String technologyWeight,
        String agreedWeight,
        List<ExternalReference> externalReferences,
        boolean retired) {}
