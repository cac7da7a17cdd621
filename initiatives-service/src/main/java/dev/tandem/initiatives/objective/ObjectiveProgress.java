package dev.tandem.initiatives.objective;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an objective has come; texts are per cent. */
@Schema(
        description = "How far an objective has come, in per cent with one decimal: the mean of `ofTargets` and "
                + "`ofObjectives`, or the one there is; null where nothing is measured. It is a share and no amount, so it "
                + "counts targets on money for every reader.")
public record ObjectiveProgress(
        @Schema(description = "The whole.", examples = "57.4", nullable = true)
        String overall,

        @Schema(
                description = "The mean of its measured targets, each held between 0 and 100.",
                examples = "62.3",
                nullable = true)
        String ofTargets,

        @Schema(
                description = "The mean of the measured objectives directly below it, by agreed weight. Where none of "
                        + "them has an agreed weight above 0 they count equally; else one without does not count.",
                examples = "52.5",
                nullable = true)
        String ofObjectives,

        @Schema(description = "How many live targets it has itself.", examples = "2")
        int targets,

        @Schema(description = "How many of them are measured.", examples = "1")
        int measuredTargets) {}
