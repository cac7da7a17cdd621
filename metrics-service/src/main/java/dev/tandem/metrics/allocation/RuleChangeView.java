package dev.tandem.metrics.allocation;

import dev.tandem.http.precondition.Versioned;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A changed rule and what the change moved. */
@Schema(
        name = "AllocationRuleChange",
        description =
                "The rule and what its change moved among the published bills; with `dryRun`, what it would move.")
public record RuleChangeView(
        AllocationRuleView rule,

        @Schema(description = "Whether nothing was stored.") boolean dryRun,

        @Schema(description = "Published bills that were allocated anew.", examples = "6")
        int bills,

        @Schema(description = "Published bills of closed months, which stay as they were allocated.", examples = "0")
        int closedBills,

        @Schema(
                description = "What is borne by others than before, by initiative, metric and currency, at most 1000"
                        + " entries. The changes of a metric and currency add up to zero.")
        List<Moved> moved,

        @Schema(description = "How many entries are not listed.", examples = "0")
        int moreMoved)
        implements Versioned {

    private static final int MOST_LISTED = 1000;

    static RuleChangeView of(AllocationRule rule, boolean dryRun, int bills, int closedBills, List<Moved> moved) {
        List<Moved> listed = moved.subList(0, Math.min(moved.size(), MOST_LISTED));
        return new RuleChangeView(
                AllocationRuleView.of(rule), dryRun, bills, closedBills, listed, moved.size() - listed.size());
    }

    @Override
    public long version() {
        return rule.version();
    }
}
