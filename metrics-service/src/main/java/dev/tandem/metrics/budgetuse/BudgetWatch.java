package dev.tandem.metrics.budgetuse;

import dev.tandem.journal.Journal;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Looks at the budgets whose costs changed and tells the thresholds that were reached. It runs after the writes, not in
 * them, so that two bulks below one node never wait for each other; one look tells what many bulks did.
 */
@ApplicationScoped
public class BudgetWatch {

    private final Sql sql;
    private final Journal journal;

    BudgetWatch(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** One round; does nothing while another replica is at it. */
    @Transactional
    public void round() {
        boolean alone = sql.list(BudgetSql.ALONE, row -> row.getBoolean(1)).get(0);
        if (!alone) {
            return;
        }
        List<UUID> marked = sql.list(BudgetSql.MARKED, row -> row.getObject(1, UUID.class));
        if (marked.isEmpty()) {
            return;
        }
        List<Spent> news = sql.list(BudgetSql.SPENT, Spent::read, marked, marked).stream()
                .filter(spent -> !spent.news().isEmpty())
                .toList();
        if (!news.isEmpty()) {
            tell(news);
        }
    }

    private void tell(List<Spent> news) {
        Map<UUID, Set<String>> owners = owners(news.stream().map(Spent::nodeId).toList());
        List<BudgetUseEvent> events = new ArrayList<>();
        List<Object[]> told = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        for (Spent spent : news) {
            List<Integer> thresholds = spent.news();
            events.addAll(spent.events(thresholds, owners.getOrDefault(spent.nodeId(), Set.of())));
            thresholds.forEach(threshold -> told.add(new Object[] {spent.id(), spent.version(), threshold}));
            kept.add(new Object[] {
                spent.id(),
                spent.sequence() + thresholds.size(),
                spent.version(),
                spent.amount(),
                spent.currency(),
                spent.actual(),
                thresholds.get(thresholds.size() - 1)
            });
        }
        sql.batch(BudgetSql.TELL_ONCE, told);
        sql.batch(BudgetSql.KEEP, kept);
        journal.append(events);
    }

    private Map<UUID, Set<String>> owners(Collection<UUID> nodes) {
        Map<UUID, Set<String>> owners = new HashMap<>();
        sql.list(
                BudgetSql.OWNERS,
                row -> owners.computeIfAbsent(row.getObject("of", UUID.class), node -> new HashSet<>())
                        .add(row.getString("owner")),
                nodes);
        return owners;
    }
}
