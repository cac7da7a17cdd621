package dev.tandem.metrics.allocation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who bears which charges. Its verbs return the event of the change. */
final class AllocationRule {

    private final UUID id;
    private final Instant createdAt;
    private long version;
    private int order;
    private String title;
    private Match match;
    private List<Share> shares;
    private boolean retired;
    private Instant updatedAt;

    AllocationRule(
            UUID id,
            long version,
            int order,
            String title,
            Match match,
            List<Share> shares,
            boolean retired,
            Instant createdAt,
            Instant updatedAt) {
        this.id = id;
        this.version = version;
        this.order = order;
        this.title = title;
        this.match = match;
        this.shares = shares;
        this.retired = retired;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    /** A new one, not set yet. */
    static AllocationRule at(UUID id, Instant at) {
        return new AllocationRule(id, 0, 0, "", null, List.of(), false, at, at);
    }

    AllocationRuleEvent set(int newOrder, String newTitle, Match newMatch, List<Share> newShares, Instant at) {
        AllocationRuleState before = version == 0 ? null : state();
        order = newOrder;
        title = newTitle;
        match = newMatch;
        shares = List.copyOf(newShares);
        touch(at);
        return new AllocationRuleEvent.AllocationRuleSet(before, state(), version);
    }

    AllocationRuleEvent retire(Instant at) {
        AllocationRuleState before = state();
        retired = true;
        touch(at);
        return new AllocationRuleEvent.AllocationRuleRetired(before, state(), version);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    /** The public state that events carry. */
    AllocationRuleState state() {
        return new AllocationRuleState(
                id,
                order,
                title,
                match,
                shares.stream()
                        .map(share -> new AllocationRuleState.ShareState(
                                share.initiativeId(), share.percentage().toPlainString()))
                        .toList(),
                retired);
    }

    /** What allocation goes by. */
    Rule rule() {
        return new Rule(id, match, shares);
    }

    long version() {
        return version;
    }

    boolean retired() {
        return retired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
