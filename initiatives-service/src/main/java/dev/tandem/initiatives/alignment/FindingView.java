package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of finding, with how many there are and the first of them. */
@Schema(name = "AlignmentFinding", description = "A kind of finding: how many there are, and the first of them.")
public record FindingView(
        FindingKind kind,

        @Schema(description = "How many there are.", examples = "12")
        int total,

        @Schema(description = "How many of them `items` has; ask with a higher `limit` for more.", examples = "10")
        int shown,

        @Schema(
                description = "Where all of the whole portfolio are listed; null where there is no such list.",
                examples = "/api/v1/pending-sign-offs?overdue=true",
                nullable = true)
        String list,

        List<Item> items) {

    /** What a finding is about. */
    public enum About {
        INITIATIVE,
        OBJECTIVE
    }

    /** One finding. */
    @Schema(name = "AlignmentFindingItem", description = "One finding.")
    public record Item(
            About about,
            UUID id,
            @Schema(examples = "Self-service returns") String title,

            @Schema(description = "The sides that are missing, silent, late or apart, where it is about sides.")
            List<Side> sides,

            @Schema(description = "The gate that waits.", nullable = true)
            Gate gate,

            @Schema(
                    description = "The title of the deadline.",
                    examples = "The old card vault leaves support",
                    nullable = true)
            String deadline,

            @Schema(description = "The day until which there was, or is, time.", nullable = true)
            LocalDate dueOn,

            @Schema(description = "How far the sides' weights are apart.", examples = "10", nullable = true)
            String weightDifference) {}

    static FindingView of(FindingKind kind, List<Findings.Item> all, int limit, Map<UUID, String> titles) {
        List<Item> items =
                all.stream().limit(limit).map(item -> item(item, titles)).toList();
        return new FindingView(kind, all.size(), items.size(), kind.list(), items);
    }

    private static Item item(Findings.Item item, Map<UUID, String> titles) {
        return new Item(
                item.initiative() ? About.INITIATIVE : About.OBJECTIVE,
                item.id(),
                item.initiative() ? titles.get(item.id()) : item.title(),
                item.sides().stream().map(Side::valueOf).toList(),
                item.gate() == null ? null : Gate.valueOf(item.gate()),
                item.deadline(),
                item.dueOn(),
                item.difference() == null
                        ? null
                        : item.difference().stripTrailingZeros().toPlainString());
    }
}
