package dev.tandem.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row is about, as it is answered. */
@Schema(name = "ReportGroup", description = "What a row is about.")
public record GroupView(
        @Schema(
                description =
                        "Id of the initiative, node or objective, the theme, the stage or the label's value; null for "
                                + "everything and for what belongs to no group.",
                examples = "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String id,

        @Schema(description = "Its title; null while the service has not heard of it yet.", examples = "Web shop")
        String title,

        @Schema(description = "For a portfolio node: the node above it, in whose row it is counted as well.")
        String parentId) {

    public static GroupView of(Group group) {
        return new GroupView(group.id(), group.title(), group.parentId());
    }
}
